package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import org.bytedeco.opencv.opencv_core.Mat;

/** Frames in OpenCV's terms. Both directions copy; the caller's {@code PointerScope} frees the matrices. */
final class Mats {
    private Mats() {}

    static Mat of(Frame frame) {
        Mat mat = new Mat(frame.height(), frame.width(), CV_8UC3);
        mat.data().put(frame.bgr(), 0, frame.bgr().length);
        return mat;
    }

    /** @param mat 8-bit BGR, rows without padding */
    static Frame frame(Mat mat) {
        Frame frame = Frame.black(mat.cols(), mat.rows());
        mat.data().get(frame.bgr(), 0, frame.bgr().length);
        return frame;
    }
}
