package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Scales frames and writes them as pictures. Safe to call from any thread; no call changes its frame. */
public final class Pictures {
    private Pictures() {}

    /** @param quality 1…100, 90 is hard to tell from the original */
    public static byte[] jpeg(Frame frame, int quality) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("Expected a quality of 1 to 100, found " + quality);
        }
        return encoded(".jpg", frame, IMWRITE_JPEG_QUALITY, quality);
    }

    /** Lossless. */
    public static byte[] png(Frame frame) {
        return encoded(".png", frame);
    }

    private static byte[] encoded(String kind, Frame frame, int... parameters) {
        try (PointerScope scope = new PointerScope()) {
            BytePointer buffer = new BytePointer();
            if (!imencode(kind, Mats.of(frame), buffer, new IntPointer(parameters))) {
                throw new IllegalStateException("OpenCV could not write a picture as " + kind);
            }
            byte[] bytes = new byte[Math.toIntExact(buffer.limit())];
            buffer.get(bytes);
            return bytes;
        }
    }

    /** Scales to exactly this size: by area where it shrinks, so that nothing flickers, and bicubic where it grows. */
    public static Frame resized(Frame frame, int width, int height) {
        if (width == frame.width() && height == frame.height()) {
            return frame.copy();
        }
        boolean shrinks = (long) width * height < (long) frame.width() * frame.height();
        try (PointerScope scope = new PointerScope()) {
            Mat scaled = new Mat();
            resize(Mats.of(frame), scaled, new Size(width, height), 0, 0, shrinks ? INTER_AREA : INTER_CUBIC);
            return Mats.frame(scaled);
        }
    }

    /**
     * Scales all of {@code source} to the size of {@code target} and writes it there, exactly as OpenCV does: unlike
     * {@link #resized}, by the same interpolation whether it grows or shrinks.
     */
    public static void scaleInto(Frame source, Frame target, Interpolation interpolation) {
        try (PointerScope scope = new PointerScope()) {
            Mat scaled = new Mat();
            resize(Mats.of(source), scaled, new Size(target.width(), target.height()), 0, 0, interpolation.method());
            scaled.data().get(target.bgr(), 0, target.bgr().length);
        }
    }

    /**
     * Reads a picture that {@link PictureReader} has accepted before, several times faster because it is not proved
     * whole again: BGR, upright, 8 bits a colour, what is transparent made opaque.
     *
     * @throws studio.soliloquy.error.StudioException {@code PICTURE_UNREADABLE}
     */
    public static Frame readAccepted(Path picture) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(picture);
        } catch (IOException problem) {
            throw VideoError.PICTURE_UNREADABLE.because("Expected a picture, found that it cannot be read", problem);
        }
        try (PointerScope scope = new PointerScope()) {
            BytePointer encoded = new BytePointer(bytes);
            Mat decoded = imdecode(new Mat(1, bytes.length, CV_8U, encoded), IMREAD_COLOR);
            if (decoded.empty()) {
                throw VideoError.PICTURE_UNREADABLE.because("Expected a picture, found a damaged one");
            }
            return Mats.frame(decoded);
        }
    }

    /** Shrinks, where it must, until the longer edge has at most {@code longestEdge} pixels; a copy in any case. */
    public static Frame fitWithin(Frame frame, int longestEdge) {
        double scale = scale(frame, longestEdge);
        return resized(frame, whole(frame.width() * scale), whole(frame.height() * scale));
    }

    /**
     * As {@link #fitWithin}, with an even width and height as video wants them. A frame that is small enough keeps its
     * pixels as they are and loses an odd last row or column.
     */
    public static Frame fitWithinEven(Frame frame, int longestEdge) {
        double scale = scale(frame, longestEdge);
        int width = even(frame.width() * scale);
        int height = even(frame.height() * scale);
        return scale < 1 ? resized(frame, width, height) : cropped(frame, width, height);
    }

    private static Frame cropped(Frame frame, int width, int height) {
        boolean larger = frame.width() < width || frame.height() < height;
        return larger ? resized(frame, width, height) : cropped(frame, 0, 0, width, height);
    }

    /** The pixels of a rectangle that lies wholly in the frame, as a frame of its own. */
    public static Frame cropped(Frame frame, int x, int y, int width, int height) {
        Frame cropped = Frame.black(width, height);
        for (int row = 0; row < height; row++) {
            System.arraycopy(frame.bgr(), frame.offset(x, y + row), cropped.bgr(), cropped.offset(0, row), width * 3);
        }
        return cropped;
    }

    private static double scale(Frame frame, int longestEdge) {
        if (longestEdge < 2) {
            throw new IllegalArgumentException("Expected a longest edge of at least 2 pixels, found " + longestEdge);
        }
        return Math.min(1, (double) longestEdge / Math.max(frame.width(), frame.height()));
    }

    private static int whole(double edge) {
        return Math.max(1, (int) Math.round(edge));
    }

    /** Down, so that a limit that is odd itself is kept. */
    private static int even(double edge) {
        return Math.max(2, (int) Math.floor(edge / 2 + 1e-9) * 2);
    }
}
