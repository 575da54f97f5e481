package studio.soliloquy.animation.network;

import java.util.Optional;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/**
 * A frame of the subject, decoded. Nobody writes to its pixels.
 *
 * @param picture in the video's size: an odd last row or column is gone
 * @param box where the face is in the picture
 * @param original the box's pixels as they are
 * @param crop the box's pixels in the size that the network's geometry asks for
 * @param kept how much of each of the box's pixels must stay as it is, 0…255; empty where nothing must
 */
public record PreparedFrame(Frame picture, CropBox box, Frame original, Frame crop, Optional<byte[]> kept) {
    /**
     * Cuts the box out of a picture.
     *
     * @param even the same picture in the video's size
     */
    public static PreparedFrame cut(
            Frame picture, Frame even, CropBox box, CropGeometry geometry, Optional<byte[]> kept) {
        Frame original = Pictures.cropped(picture, box.x(), box.y(), box.width(), box.height());
        Frame crop = Frame.black(geometry.crop(), geometry.crop());
        Pictures.scaleInto(original, crop, geometry.into());
        return new PreparedFrame(even, box, original, crop, kept);
    }

    public long bytes() {
        return (long) picture.bgr().length
                + original.bgr().length
                + crop.bgr().length
                + kept.map(mask -> mask.length).orElse(0);
    }
}
