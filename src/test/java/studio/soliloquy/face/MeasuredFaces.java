package studio.soliloquy.face;

import studio.soliloquy.video.Frame;

/** The largest face of a picture, found by the studio's own networks, for other modules' tests. */
public final class MeasuredFaces {
    private static final FaceFinder FINDER = new MediaPipeFaceFinder();

    private MeasuredFaces() {}

    /** The studio's own finder. */
    public static FaceFinder finder() {
        return FINDER;
    }

    public static Face in(Frame picture) {
        return FINDER.find(picture).get(0);
    }
}
