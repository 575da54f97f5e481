package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bytedeco.opencv.opencv_core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a camera held a picture, by EXIF's numbers 1 to 8. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    TURNED_LEFT,
    TRANSVERSED,
    TURNED_RIGHT;

    private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);
    private static final int LEFT_AND_RIGHT = 1;
    private static final int TOP_AND_BOTTOM = 0;

    /** Upright where the picture says nothing, or nothing that can be understood: then it is shown as it is stored. */
    static Orientation of(byte[] picture) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture), picture.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return UPRIGHT;
            }
            int number = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException unintelligible) {
            LOG.debug("A picture's metadata cannot be understood; it is taken as upright", unintelligible);
            return UPRIGHT;
        }
    }

    /** Returns {@code stored}, turned upright; the same matrix where nothing is to do. */
    Mat upright(Mat stored) {
        Mat upright = new Mat();
        switch (this) {
            case UPRIGHT -> {
                return stored;
            }
            case MIRRORED -> flip(stored, upright, LEFT_AND_RIGHT);
            case UPSIDE_DOWN -> rotate(stored, upright, ROTATE_180);
            case UPSIDE_DOWN_MIRRORED -> flip(stored, upright, TOP_AND_BOTTOM);
            case TRANSPOSED -> transpose(stored, upright);
            case TURNED_LEFT -> rotate(stored, upright, ROTATE_90_CLOCKWISE);
            case TRANSVERSED -> {
                transpose(stored, upright);
                rotate(upright, upright, ROTATE_180);
            }
            case TURNED_RIGHT -> rotate(stored, upright, ROTATE_90_COUNTERCLOCKWISE);
        }
        return upright;
    }
}
