package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads a JPEG, PNG or WebP picture as an upright 8-bit BGR frame: turned as its EXIF data say, transparent parts on
 * white, 16 bits rounded to 8, grey, palettes and CMYK turned into BGR. What it is, is told by its bytes. A picture that
 * is damaged or cut off is refused and not filled with grey; one that is too large is refused by its header, before any
 * memory is reserved for it. Safe to call from any thread.
 */
public final class PictureReader {
    private static final double SIXTEEN_TO_EIGHT = 1 / 257.0;

    private final long maximumPixels;
    private final int minimumEdge;

    /**
     * @param maximumPixels width times height that is still read; some 12 bytes are needed for each
     * @param minimumEdge pixels that the shorter edge must have
     */
    public PictureReader(long maximumPixels, int minimumEdge) {
        if (maximumPixels < 1 || minimumEdge < 1) {
            throw new IllegalArgumentException(
                    "Expected limits of at least 1, found " + maximumPixels + " pixels and an edge of " + minimumEdge);
        }
        this.maximumPixels = maximumPixels;
        this.minimumEdge = minimumEdge;
    }

    /** @throws studio.soliloquy.error.StudioException as {@link #read(byte[])}, also where there is no such file */
    public Frame read(Path file) {
        return read(bytes(file));
    }

    /**
     * What is transparent is put on white.
     *
     * @return a frame of the caller's own
     * @throws studio.soliloquy.error.StudioException {@code PICTURE_UNSUPPORTED}, {@code PICTURE_UNREADABLE},
     *     {@code PICTURE_TOO_LARGE} or {@code PICTURE_TOO_SMALL}
     */
    public Frame read(byte[] picture) {
        return upright(picture).on(Colour.WHITE);
    }

    /**
     * With its transparency.
     *
     * @throws studio.soliloquy.error.StudioException as {@link #read(byte[])}, also where there is no such file
     */
    public UprightPicture upright(Path file) {
        return upright(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw VideoError.PICTURE_UNREADABLE.because("Expected a file, found that it cannot be read", problem);
        }
    }

    private UprightPicture upright(byte[] picture) {
        PictureKind kind = PictureKind.of(picture)
                .orElseThrow(() -> VideoError.PICTURE_UNSUPPORTED.because(
                        "Expected a JPEG, PNG or WebP picture, found another kind of file"));
        PictureHeader header = PictureHeader.of(kind, picture);
        requireSize(header);
        PictureProof.requireWhole(kind, header, picture);
        try (PointerScope scope = new PointerScope()) {
            Mat upright = Orientation.of(picture).upright(decode(picture, header));
            return upright.channels() == 4
                    ? UprightPicture.transparent(upright)
                    : UprightPicture.opaque(Mats.frame(colour(upright)));
        }
    }

    private void requireSize(PictureHeader header) {
        String size = header.width() + "x" + header.height();
        if (header.pixels() > maximumPixels) {
            throw VideoError.PICTURE_TOO_LARGE.because(
                    "Expected a picture of at most " + maximumPixels + " pixels, found " + size);
        }
        if (Math.min(header.width(), header.height()) < minimumEdge) {
            throw VideoError.PICTURE_TOO_SMALL.because(
                    "Expected a picture of at least " + minimumEdge + " pixels each way, found " + size);
        }
    }

    private static Mat decode(byte[] picture, PictureHeader header) {
        BytePointer bytes = new BytePointer(picture);
        Mat decoded;
        try {
            decoded = imdecode(new Mat(1, picture.length, CV_8U, bytes), IMREAD_UNCHANGED);
        } catch (RuntimeException damaged) {
            throw VideoError.PICTURE_UNREADABLE.because("Expected a whole picture, found a damaged one", damaged);
        }
        if (decoded.empty() || decoded.cols() != header.width() || decoded.rows() != header.height()) {
            throw VideoError.PICTURE_UNREADABLE.because("Expected a whole picture, found a damaged one");
        }
        return eightBits(decoded);
    }

    private static Mat eightBits(Mat decoded) {
        if (decoded.depth() == CV_8U) {
            return decoded;
        }
        if (decoded.depth() != CV_16U) {
            throw VideoError.PICTURE_UNSUPPORTED.because(
                    "Expected a picture of 8 or 16 bits a colour, found another number");
        }
        Mat rounded = new Mat();
        decoded.convertTo(rounded, CV_8U, SIXTEEN_TO_EIGHT, 0);
        return rounded;
    }

    private static Mat colour(Mat decoded) {
        if (decoded.channels() == 3) {
            return decoded;
        }
        if (decoded.channels() != 1) {
            throw VideoError.PICTURE_UNSUPPORTED.because(
                    "Expected grey or coloured pixels, found " + decoded.channels() + " channels");
        }
        Mat colour = new Mat();
        cvtColor(decoded, colour, COLOR_GRAY2BGR);
        return colour;
    }
}
