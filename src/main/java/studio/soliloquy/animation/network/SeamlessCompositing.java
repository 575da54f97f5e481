package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.video.DrawnSquare;
import studio.soliloquy.video.Frame;

/**
 * Blends what was drawn into the frame so that no box is seen: its colours are brought to those of the frame along the
 * edge of what is pasted, and from there inwards it replaces the frame's own pixels gradually. At the edge itself the frame's
 * pixels are untouched, whatever the network draws.
 */
final class SeamlessCompositing implements Compositing {

    private static final int ONE = 1 << 14;

    private final CropGeometry geometry;
    private final PastedRegion region;
    private final ColourMatch colours;
    private final DrawnSquare square;
    private final PatchSizes patches = new PatchSizes();
    private final ShiftedColours[] shifts = new ShiftedColours[3];
    private int[] across = new int[0];
    private int[] down = new int[0];
    private int[] seen = new int[0];

    SeamlessCompositing(CropGeometry geometry, PastedRegion region) {
        this.geometry = geometry;
        this.region = region;
        colours = new ColourMatch(geometry, region);
        square = new DrawnSquare(geometry.crop(), geometry.rim(), geometry.back());
        Arrays.setAll(shifts, colour -> new ShiftedColours(geometry));
    }

    @Override
    public void paste(PreparedFrame frame, FloatBuffer drawn, Frame target) {
        Frame patch = patches.of(frame.box());
        square.scale(frame.crop(), drawn, patch);
        for (int colour = 0; colour < 3; colour++) {
            shifts[colour].take(shift(frame, drawn, colour), patch);
        }
        across = ramp(across, patch.width(), region.left(), region.right());
        down = ramp(down, patch.height(), region.top(), region.bottom());
        blend(patch, frame, target);
    }

    private ColourField shift(PreparedFrame frame, FloatBuffer drawn, int colour) {
        return region.matched() ? colours.match(frame.crop(), drawn, colour) : ColourField.NONE;
    }

    /** How much of the patch is seen at each of {@code length} positions from edge to edge, 0…{@link #ONE}. */
    private int[] ramp(int[] last, int length, double begin, double end) {
        if (last.length == length) {
            return last;
        }
        int[] ramp = new int[length];
        for (int i = 0; i < length; i++) {
            double position = (i + 0.5) * geometry.crop() / length;
            double square = position - geometry.rim();
            double inside = Math.min(square - begin * geometry.inner(), end * geometry.inner() - square);
            double t = Math.max(0, Math.min(1, inside / (region.feather() * geometry.inner())));
            ramp[i] = (int) Math.round(ONE * t * t * (3 - 2 * t));
        }
        return ramp;
    }

    private void blend(Frame patch, PreparedFrame frame, Frame target) {
        CropBox box = frame.box();
        int columns = Math.min(patch.width(), target.width() - box.x());
        int rows = Math.min(patch.height(), target.height() - box.y());
        seen = seen.length < columns ? new int[columns] : seen;
        for (int y = 0; y < rows; y++) {
            seen(y, columns, frame.kept(), patch.width());
            for (int colour = 0; colour < 3; colour++) {
                shifts[colour].toRow(y);
                int from = patch.offset(0, y) + colour;
                int to = target.offset(box.x(), box.y() + y) + colour;
                mix(shifts[colour], patch.bgr(), from, target.bgr(), to, columns);
            }
        }
    }

    private void seen(int y, int columns, Optional<byte[]> kept, int width) {
        for (int x = 0; x < columns; x++) {
            seen[x] = across[x] * down[y] >> 14;
        }
        if (kept.isPresent()) {
            byte[] mask = kept.get();
            for (int x = 0; x < columns; x++) {
                seen[x] = seen[x] * (255 - (mask[y * width + x] & 0xff)) / 255;
            }
        }
    }

    private void mix(ShiftedColours shifted, byte[] patch, int from, byte[] target, int to, int columns) {
        int shift = shifted.first();
        int step = shifted.step();
        for (int x = 0; x < columns; x++) {
            int below = target[to + x * 3] & 0xff;
            int above = Math.max(0, Math.min(255, (patch[from + x * 3] & 0xff) + (shift >> ShiftedColours.BITS)));
            target[to + x * 3] = (byte) (below + ((above - below) * seen[x] + ONE / 2 >> 14));
            shift += step;
        }
    }

    @Override
    public void close() {
        square.close();
    }
}
