package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;

/** How a pixel between pixels is found: OpenCV's {@code INTER_LINEAR} and {@code INTER_CUBIC}. */
public enum Interpolation {
    LINEAR(INTER_LINEAR),
    CUBIC(INTER_CUBIC);

    private final int method;

    Interpolation(int method) {
        this.method = method;
    }

    /** By OpenCV's number. */
    int method() {
        return method;
    }
}
