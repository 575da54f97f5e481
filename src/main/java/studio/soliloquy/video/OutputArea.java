package studio.soliloquy.video;

/**
 * A video's area and the picture's place on it, in pixels.
 *
 * @param width of the area, even, as is {@code height}
 * @param left of the picture on the area, as {@code top} from the upper left corner
 */
record OutputArea(int width, int height, int left, int top, int pictureWidth, int pictureHeight) {

    static OutputArea of(OutputSettings settings, int width, int height) {
        boolean asItIs =
                settings.shape() == OutputShape.PICTURE && settings.shortEdge().isEmpty();
        return asItIs ? new OutputArea(width, height, 0, 0, width, height) : around(settings, width, height);
    }

    private static OutputArea around(OutputSettings settings, int width, int height) {
        double ratio = settings.shape().ratioAround(width, height);
        double areaWidth = Math.max(width, height * ratio);
        double areaHeight = Math.max(height, width / ratio);
        double scale = scale(settings, areaWidth, areaHeight);
        return placed(even(areaWidth * scale), even(areaHeight * scale), width, height, settings.enlarge());
    }

    private static double scale(OutputSettings settings, double width, double height) {
        double wanted = settings.shortEdge()
                .map(edge -> edge / Math.min(width, height))
                .filter(scale -> settings.enlarge() || scale < 1)
                .orElse(1.0);
        return Math.min(wanted, OutputSettings.LONGEST_EDGE / Math.max(width, height));
    }

    /** Rounding to even may leave a pixel at the side: a picture of the area's own shape fills it. */
    private static OutputArea placed(int areaWidth, int areaHeight, int width, int height, boolean enlarge) {
        double scale = Math.min((double) areaWidth / width, (double) areaHeight / height);
        double used = enlarge ? scale : Math.min(1, scale);
        int pictureWidth = filling(width * used, areaWidth);
        int pictureHeight = filling(height * used, areaHeight);
        return new OutputArea(
                areaWidth,
                areaHeight,
                (areaWidth - pictureWidth) / 2,
                (areaHeight - pictureHeight) / 2,
                pictureWidth,
                pictureHeight);
    }

    private static int filling(double length, int whole) {
        int rounded = Math.max(1, Math.min(whole, (int) Math.round(length)));
        return whole - rounded <= 1 ? whole : rounded;
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }

    boolean isFilled() {
        return pictureWidth == width && pictureHeight == height;
    }
}
