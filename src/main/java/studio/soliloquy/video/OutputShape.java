package studio.soliloquy.video;

/** What proportions a video has. Nothing of the picture is cut off: where it does not fill the shape, the background does. */
public enum OutputShape {
    /** As wide and as high as what is rendered. */
    PICTURE(0, 0),
    SQUARE(1, 1),
    /** 9:16, upright, as telephones show it. */
    PORTRAIT(9, 16),
    /** 16:9, as screens show it. */
    LANDSCAPE(16, 9);

    private final int across;
    private final int down;

    OutputShape(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** Width over height of the smallest area of this shape around a picture. */
    double ratioAround(int width, int height) {
        return this == PICTURE ? (double) width / height : (double) across / down;
    }
}
