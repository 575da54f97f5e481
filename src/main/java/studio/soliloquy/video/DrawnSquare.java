package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.merge;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Scales a square picture of which a network has drawn all but a rim. Owns native memory, made once and used for every
 * picture. One thread at a time; closed by whoever made it; a second close does nothing.
 */
public final class DrawnSquare implements AutoCloseable {
    private static final double WHITE = 255;

    private final int edge;
    private final int inner;
    private final Interpolation interpolation;
    private final Mat picture;
    private final BytePointer pixels;
    private final Mat drawn;
    private final List<Mat> colours;
    private final MatVector planes;
    private final Mat scaled = new Mat();

    /**
     * @param edge of the square, in pixels
     * @param rim how many of them are not drawn, on each side
     * @param interpolation for scaling the square
     */
    public DrawnSquare(int edge, int rim, Interpolation interpolation) {
        this.edge = edge;
        this.interpolation = interpolation;
        inner = edge - 2 * rim;
        picture = new Mat(edge, edge, CV_8UC3);
        pixels = picture.data();
        try (Rect within = new Rect(rim, rim, inner, inner)) {
            drawn = new Mat(picture, within);
        }
        colours = Stream.generate(() -> new Mat(inner, inner, CV_8UC1)).limit(3).toList();
        planes = new MatVector(colours.toArray(Mat[]::new));
    }

    /**
     * @param surroundings the whole square; what is drawn covers all of it but the rim
     * @param values what was drawn: direct, [3][inner][inner], blue, green, red; 0…1, and what lies outside is cut off
     * @param target takes the whole square, scaled to its size
     */
    public void scale(Frame surroundings, FloatBuffer values, Frame target) {
        if (surroundings.width() != edge || surroundings.height() != edge || !values.isDirect()) {
            throw new IllegalArgumentException("Expected a square of " + edge + " pixels and a direct buffer, found "
                    + surroundings.width() + "x" + surroundings.height() + " and " + values);
        }
        pixels.put(surroundings.bgr(), 0, surroundings.bgr().length);
        try (PointerScope scope = new PointerScope()) {
            FloatPointer first = new FloatPointer(values.slice(0, 3 * inner * inner));
            for (int colour = 0; colour < 3; colour++) {
                FloatPointer plane = first.getPointer((long) colour * inner * inner);
                new Mat(inner, inner, CV_32FC1, plane).convertTo(colours.get(colour), CV_8U, WHITE, 0);
            }
            merge(planes, drawn);
            Size size = new Size(target.width(), target.height());
            resize(picture, scaled, size, 0, 0, interpolation.method());
            scaled.data().get(target.bgr(), 0, target.bgr().length);
        }
    }

    @Override
    public void close() {
        scaled.close();
        planes.close();
        colours.forEach(Mat::close);
        drawn.close();
        pixels.close();
        picture.close();
    }
}
