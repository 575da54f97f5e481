package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.split;
import static org.bytedeco.opencv.global.opencv_core.transform;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Turns BGR into yuv420p by the matrix of BT.709 in limited range; chroma is the mean of its four pixels. Values are
 * rounded to the nearest, coefficients to 1/1024: as near to the exact values as swscale at its most accurate, in half
 * the time. One thread at a time; closed by whoever made it.
 */
final class EncoderColours implements NativeResource {
    /** A row for each of Y, U and V: the shares of blue, green and red, and what is added. */
    private static final float[] BT709 = {
        0.0620069f,
        0.6142306f,
        0.1825859f,
        16,
        0.4392157f,
        -0.3385720f,
        -0.1006437f,
        128,
        -0.0402736f,
        -0.3989421f,
        0.4392157f,
        128
    };

    private final Mat matrix = new Mat(3, 4, CV_32F);
    private final Size chroma;
    private final Colours whole;
    private final Colours halved;
    private final Mat half;

    EncoderColours(int width, int height) {
        try (FloatPointer values = new FloatPointer(matrix.data())) {
            values.put(BT709);
        }
        chroma = new Size((width + 1) / 2, (height + 1) / 2);
        whole = new Colours(width, height);
        halved = new Colours(chroma.width(), chroma.height());
        half = new Mat(chroma.height(), chroma.width(), CV_8UC3);
    }

    /** Both of the size that was asked for; the rows of {@code bgr} without padding. */
    void convert(AVFrame bgr, AVFrame yuv) {
        try (PointerScope scope = new PointerScope()) {
            Mat source = new Mat(bgr.height(), bgr.width(), CV_8UC3, bgr.data(0));
            resize(source, half, chroma, 0, 0, INTER_AREA);
            Mat luma = plane(yuv, 0, bgr.width(), bgr.height());
            whole.planes(source, matrix, luma, whole.spare, whole.unused);
            Mat blueness = plane(yuv, 1, chroma.width(), chroma.height());
            Mat redness = plane(yuv, 2, chroma.width(), chroma.height());
            halved.planes(half, matrix, halved.spare, blueness, redness);
        }
    }

    private static Mat plane(AVFrame yuv, int number, int width, int height) {
        return new Mat(height, width, CV_8UC1, yuv.data(number), yuv.linesize(number));
    }

    @Override
    public void close() {
        half.close();
        halved.close();
        whole.close();
        chroma.close();
        matrix.close();
    }

    /** Working memory for a picture of one size, and planes for what is not wanted of it. */
    private static final class Colours implements NativeResource {
        private final Mat interleaved;
        private final Mat spare;
        private final Mat unused;

        Colours(int width, int height) {
            interleaved = new Mat(height, width, CV_8UC3);
            spare = new Mat(height, width, CV_8UC1);
            unused = new Mat(height, width, CV_8UC1);
        }

        void planes(Mat bgr, Mat matrix, Mat luma, Mat blueness, Mat redness) {
            transform(bgr, interleaved, matrix);
            split(interleaved, new MatVector(luma, blueness, redness));
        }

        @Override
        public void close() {
            unused.close();
            spare.close();
            interleaved.close();
        }
    }
}
