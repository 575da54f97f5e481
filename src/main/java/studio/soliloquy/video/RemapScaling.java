package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Makes pictures smaller. Keeps nothing; safe to call from any thread. */
public final class RemapScaling {
    private RemapScaling() {}

    /** The picture at a smaller size, every new pixel the mean of those it covers. */
    public static Frame shrink(Frame picture, int width, int height) {
        try (PointerScope scope = new PointerScope()) {
            Mat source = new Mat(picture.height(), picture.width(), CV_8UC(3));
            source.data().put(picture.bgr(), 0, picture.bgr().length);
            Mat target = new Mat(height, width, CV_8UC(3));
            resize(source, target, new Size(width, height), 0, 0, INTER_AREA);
            Frame shrunk = Frame.black(width, height);
            target.data().get(shrunk.bgr(), 0, shrunk.bgr().length);
            return shrunk;
        }
    }

    /** The upper left {@code width} by {@code height} pixels, unchanged. */
    public static Frame crop(Frame picture, int width, int height) {
        Frame cropped = Frame.black(width, height);
        for (int row = 0; row < height; row++) {
            System.arraycopy(picture.bgr(), picture.offset(0, row), cropped.bgr(), row * width * 3, width * 3);
        }
        return cropped;
    }
}
