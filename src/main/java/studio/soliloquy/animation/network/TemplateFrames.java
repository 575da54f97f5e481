package studio.soliloquy.animation.network;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/**
 * The frames of a template set, decoded and cut once and kept as far as a limit allows; those that were not asked for
 * longest go first. Safe to use from any thread.
 */
public final class TemplateFrames {
    private static final int MASK_RADIUS = 3;

    private final TemplateSet set;
    private final CropGeometry geometry;
    private final FaceBoxes boxes;
    private final Masks masks;
    private final long mostBytes;
    private final Map<Integer, PreparedFrame> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptBytes;

    /** What becomes of parsing pictures. */
    public enum Masks {
        /** Their edges are smoothed. */
        SOFT,
        HARD,
        /** They are not looked at. */
        NONE
    }

    public TemplateFrames(TemplateSet set, FaceBoxes boxes, CropGeometry geometry, Masks masks, long mostBytes) {
        this.set = set;
        this.boxes = boxes;
        this.geometry = geometry;
        this.masks = masks;
        this.mostBytes = mostBytes;
    }

    /** Even, as video wants it. */
    public int width() {
        return set.width() & ~1;
    }

    /** Even, as video wants it. */
    public int height() {
        return set.height() & ~1;
    }

    public PreparedFrame get(int index) {
        Optional<PreparedFrame> known = known(index);
        if (known.isPresent()) {
            return known.get();
        }
        PreparedFrame prepared = prepare(index);
        keep(index, prepared);
        return prepared;
    }

    private synchronized Optional<PreparedFrame> known(int index) {
        return Optional.ofNullable(kept.get(index));
    }

    private synchronized void keep(int index, PreparedFrame prepared) {
        PreparedFrame before = kept.put(index, prepared);
        keptBytes += prepared.bytes() - (before == null ? 0 : before.bytes());
        Iterator<PreparedFrame> oldest = kept.values().iterator();
        while (keptBytes > mostBytes && oldest.hasNext()) {
            keptBytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    public synchronized long keptBytes() {
        return keptBytes;
    }

    private PreparedFrame prepare(int index) {
        TemplateFrame frame = set.frames().get(index);
        Frame picture = requireSize(Pictures.readAccepted(frame.picture()), index);
        CropBox box = boxes.box(index, picture);
        Optional<byte[]> mask = frame.parsing()
                .filter(file -> masks != Masks.NONE)
                .map(file -> mask(requireSize(Pictures.readAccepted(file), index), box));
        return PreparedFrame.cut(picture, even(picture), box, geometry, mask);
    }

    private byte[] mask(Frame parsing, CropBox box) {
        byte[] mask = KeptPixels.of(Pictures.cropped(parsing, box.x(), box.y(), box.width(), box.height()));
        return masks == Masks.SOFT ? KeptPixels.softened(mask, box.width(), box.height(), MASK_RADIUS) : mask;
    }

    private Frame even(Frame picture) {
        boolean already = picture.width() == width() && picture.height() == height();
        return already ? picture : Pictures.cropped(picture, 0, 0, width(), height());
    }

    private Frame requireSize(Frame picture, int index) {
        if (picture.width() != set.width() || picture.height() != set.height()) {
            throw new StudioException(
                    AnimationError.TEMPLATE_FRAME_CHANGED,
                    "Expected template frame " + index + " to have " + set.width() + "x" + set.height()
                            + " pixels, found " + picture.width() + "x" + picture.height() + ".",
                    "The template set's files were changed after its upload. Upload it again.");
        }
        return picture;
    }
}
