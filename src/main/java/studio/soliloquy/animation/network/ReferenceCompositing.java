package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** Pastes as SyncTalk_2D and Wav2Lip do, pixel for pixel: truncated, scaled to the box, with whatever border that leaves. */
final class ReferenceCompositing implements Compositing {
    private final CropGeometry geometry;
    private final PastedRegion region;
    private final Frame crop;
    private final float[] drawn;
    private final PatchSizes patches = new PatchSizes();

    ReferenceCompositing(CropGeometry geometry, PastedRegion region) {
        this.geometry = geometry;
        this.region = region;
        crop = Frame.black(geometry.crop(), geometry.crop());
        drawn = new float[3 * geometry.plane()];
    }

    @Override
    public void paste(PreparedFrame frame, FloatBuffer values, Frame target) {
        values.get(0, drawn);
        System.arraycopy(frame.crop().bgr(), 0, crop.bgr(), 0, crop.bgr().length);
        for (int y = 0; y < geometry.inner(); y++) {
            row(y);
        }
        Frame patch = patches.of(frame.box());
        Pictures.scaleInto(crop, patch, geometry.back());
        frame.kept().ifPresent(mask -> keep(mask, frame.original(), patch));
        copy(patch, frame.box(), target);
    }

    private void row(int y) {
        int to = crop.offset(geometry.rim(), geometry.rim() + y);
        for (int x = 0; x < geometry.inner(); x++) {
            for (int colour = 0; colour < 3; colour++) {
                float value = drawn[colour * geometry.plane() + y * geometry.inner() + x] * 255;
                crop.bgr()[to + x * 3 + colour] = (byte) Math.max(0, Math.min(255, (int) value));
            }
        }
    }

    private static void keep(byte[] mask, Frame original, Frame patch) {
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] != 0) {
                System.arraycopy(original.bgr(), i * 3, patch.bgr(), i * 3, 3);
            }
        }
    }

    private void copy(Frame patch, CropBox box, Frame target) {
        int left = region.begin(region.left(), patch.width(), geometry);
        int right = Math.min(region.end(region.right(), patch.width(), geometry), target.width() - box.x());
        int bottom = Math.min(region.end(region.bottom(), patch.height(), geometry), target.height() - box.y());
        for (int y = region.begin(region.top(), patch.height(), geometry); y < bottom; y++) {
            int to = target.offset(box.x() + left, box.y() + y);
            System.arraycopy(patch.bgr(), patch.offset(left, y), target.bgr(), to, Math.max(0, right - left) * 3);
        }
    }

    /** Nothing is held but what the collector frees. */
    @Override
    public void close() {}
}
