package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;

/** How a pixel between pixels is found: OpenCV's {@code INTER_LINEAR}, {@code INTER_CUBIC} and {@code INTER_AREA}. */
public enum Interpolation {
    LINEAR(INTER_LINEAR),
    CUBIC(INTER_CUBIC),

    /** The mean over the pixels that one stands for, where a picture shrinks. */
    AREA(INTER_AREA);

    private final int method;

    Interpolation(int method) {
        this.method = method;
    }

    /** By OpenCV's number. */
    int method() {
        return method;
    }
}
