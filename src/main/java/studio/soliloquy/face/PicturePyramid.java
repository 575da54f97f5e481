package studio.soliloquy.face;

import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import studio.soliloquy.video.Frame;

/**
 * A picture at full, half, quarter … size, so that a large region can be made small without aliasing. Holds native
 * memory that belongs to the surrounding {@code PointerScope}, without which it must not be used.
 */
final class PicturePyramid {
    private final int width;
    private final int height;
    private final List<Mat> levels = new ArrayList<>();

    PicturePyramid(Frame picture) {
        width = picture.width();
        height = picture.height();
        levels.add(new Mat(height, width, CV_8UC3, new BytePointer(picture.bgr())));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Writes a region as a network wants it.
     *
     * @param size width and height that the region gets
     * @param border OpenCV's name for what lies outside the picture; black where it is constant
     * @param range the values that black and white get
     * @param rgb [size][size][RGB]
     */
    void sample(Region region, int size, int border, ValueRange range, FloatBuffer rgb) {
        double step = region.side() / size;
        Mat sampled = step > 1 ? averaged(region, size, border) : warped(region, size, step, border);
        byte[] bgr = new byte[size * size * 3];
        sampled.data().get(bgr);
        sampled.close();
        float scale = (range.white() - range.black()) / 255;
        for (int i = 0; i < bgr.length; i += 3) {
            rgb.put(i, range.black() + scale * (bgr[i + 2] & 0xff));
            rgb.put(i + 1, range.black() + scale * (bgr[i + 1] & 0xff));
            rgb.put(i + 2, range.black() + scale * (bgr[i] & 0xff));
        }
    }

    /** Samples twice as densely and takes means, which is continuous where the region grows from one level to the next. */
    private Mat averaged(Region region, int size, int border) {
        try (Mat dense = warped(region, size * 2, region.side() / size, border)) {
            Mat sampled = new Mat();
            resize(dense, sampled, new Size(size, size), 0, 0, INTER_AREA);
            return sampled;
        }
    }

    private Mat warped(Region region, int size, double step, int border) {
        Mat level = level(step);
        Mat warped = new Mat(size, size, CV_8UC3);
        Mat matrix =
                matrix(region, region.side() / size, (double) level.cols() / width, (double) level.rows() / height);
        warpAffine(level, warped, matrix, new Size(size, size), INTER_LINEAR | WARP_INVERSE_MAP, border, new Scalar());
        return warped;
    }

    /** The smallest level that still has at least one pixel for each of the region's. */
    private Mat level(double step) {
        int level = 0;
        while (step >= 2 && canHalve(level)) {
            step /= 2;
            level++;
        }
        return levels.get(level);
    }

    private boolean canHalve(int level) {
        Mat finer = levels.get(level);
        if (finer.cols() < 2 || finer.rows() < 2) {
            return false;
        }
        if (level + 1 == levels.size()) {
            Mat coarser = new Mat();
            resize(finer, coarser, new Size(finer.cols() / 2, finer.rows() / 2), 0, 0, INTER_AREA);
            levels.add(coarser);
        }
        return true;
    }

    /** From indices of the sampled pixels to indices of the level's; an index is half a pixel less than a position. */
    private static Mat matrix(Region region, double step, double scaleX, double scaleY) {
        double cos = Math.cos(region.angle()) * step;
        double sin = Math.sin(region.angle()) * step;
        double startX = region.pictureX(0, 0) + (cos - sin) / 2;
        double startY = region.pictureY(0, 0) + (sin + cos) / 2;
        Mat matrix = new Mat(2, 3, CV_64F);
        DoubleBuffer values = matrix.createBuffer();
        values.put(new double[] {
            cos * scaleX, -sin * scaleX, startX * scaleX - 0.5,
            sin * scaleY, cos * scaleY, startY * scaleY - 0.5
        });
        return matrix;
    }

    /** The values that stand for black and white in a network's input. */
    record ValueRange(float black, float white) {}
}
