package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;

/** What a network sees of a face's crop: its inner square, as often and in such views as the network asks for. */
public final class PictureInput implements FrameInput {
    private static final int COLOURS = 3;

    private final CropGeometry geometry;
    private final PixelValues values;
    private final List<PictureView> views;
    private final Optional<Mask> mask;
    private final Optional<PreparedFrame> reference;
    private final boolean channelsLast;
    private final float[] planes;
    private final float[] pixels;

    /**
     * @param views one after another in the tensor's channels, three each
     * @param mask where a view is masked
     * @param reference where a view is one
     * @param channelsLast whether a pixel's channels stand together, [inner][inner][channels]; else [channels][inner][inner]
     */
    public PictureInput(
            CropGeometry geometry,
            PixelValues values,
            List<PictureView> views,
            Optional<Mask> mask,
            Optional<PreparedFrame> reference,
            boolean channelsLast) {
        if (views.contains(PictureView.MASKED) && mask.isEmpty()
                || views.contains(PictureView.REFERENCE) && reference.isEmpty()) {
            throw new IllegalArgumentException("Expected a mask and a reference for " + views + ", found " + mask
                    + " and " + reference.isPresent());
        }
        this.geometry = geometry;
        this.values = values;
        this.views = List.copyOf(views);
        this.mask = mask;
        this.reference = reference;
        this.channelsLast = channelsLast;
        planes = new float[COLOURS * geometry.plane()];
        pixels = new float[channelsLast ? views.size() * planes.length : 0];
    }

    @Override
    public void write(int index, PreparedFrame frame, FloatBuffer target) {
        read(frame);
        put(PictureView.PICTURE, target);
        if (mask.isPresent()) {
            mask.get().hide(planes);
            put(PictureView.MASKED, target);
        }
        if (reference.isPresent()) {
            read(reference.get());
            put(PictureView.REFERENCE, target);
        }
        if (channelsLast) {
            target.put(0, pixels);
        }
    }

    private void read(PreparedFrame frame) {
        byte[] bgr = frame.crop().bgr();
        for (int channel = 0; channel < COLOURS; channel++) {
            float[] table = values.table(channel);
            for (int y = 0; y < geometry.inner(); y++) {
                int from = frame.crop().offset(geometry.rim(), geometry.rim() + y) + values.byteOf(channel);
                int to = channel * geometry.plane() + y * geometry.inner();
                for (int x = 0; x < geometry.inner(); x++) {
                    planes[to + x] = table[bgr[from + x * 3] & 0xff];
                }
            }
        }
    }

    private void put(PictureView view, FloatBuffer target) {
        for (int i = 0; i < views.size(); i++) {
            if (views.get(i) == view && channelsLast) {
                interleave(i * COLOURS);
            } else if (views.get(i) == view) {
                target.put(i * planes.length, planes);
            }
        }
    }

    private void interleave(int first) {
        int channels = views.size() * COLOURS;
        for (int channel = 0; channel < COLOURS; channel++) {
            for (int i = 0; i < geometry.plane(); i++) {
                pixels[i * channels + first + channel] = planes[channel * geometry.plane() + i];
            }
        }
    }
}
