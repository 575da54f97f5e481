package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** One rectangle of a warp and the native memory it is sampled into. One thread at a time; closed by its warp. */
final class WarpOutput implements NativeResource {
    private static final Mat NOTHING = new Mat();

    private final Mat places;
    private final Mat pixels;
    private final BytePointer values;
    private final Scalar black;

    /** @param map the whole warp's map, of which this takes a rectangle */
    WarpOutput(Mat map, int x, int y, int width, int height) {
        try (Rect rectangle = new Rect(x, y, width, height)) {
            places = new Mat(map, rectangle);
        }
        pixels = new Mat(height, width, CV_8UC(3));
        values = pixels.data();
        black = new Scalar(0, 0, 0, 0);
    }

    int width() {
        return places.cols();
    }

    int height() {
        return places.rows();
    }

    void sample(GridPicture source, byte[] into) {
        try (Mat target = new Mat(height(), width(), CV_8UC(source.channels()), values)) {
            remap(source.doubled(), target, places, NOTHING, INTER_LINEAR, BORDER_REPLICATE, black);
        }
        values.get(into, 0, width() * height() * source.channels());
    }

    @Override
    public void close() {
        black.close();
        values.close();
        pixels.close();
        places.close();
    }
}
