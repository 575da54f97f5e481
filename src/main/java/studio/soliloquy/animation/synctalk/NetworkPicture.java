package studio.soliloquy.animation.synctalk;

import java.nio.FloatBuffer;
import java.util.Arrays;
import studio.soliloquy.video.Frame;

/**
 * What a network sees of a crop: its inner square, and the same once more with the lower face blackened; six planes of
 * blue, green, red in 0…1. One thread at a time.
 */
final class NetworkPicture {
    private static final float[] BRIGHTNESS = new float[256];

    static {
        for (int value = 0; value < BRIGHTNESS.length; value++) {
            BRIGHTNESS[value] = value / 255f;
        }
    }

    private final CropGeometry geometry;
    private final float[] planes;

    NetworkPicture(CropGeometry geometry) {
        this.geometry = geometry;
        planes = new float[3 * geometry.plane()];
    }

    /** Writes the planes of {@code crop} to the beginning of {@code target}. */
    void write(Frame crop, FloatBuffer target) {
        for (int y = 0; y < geometry.inner(); y++) {
            int from = crop.offset(geometry.rim(), geometry.rim() + y);
            row(crop.bgr(), from, y * geometry.inner());
        }
        target.put(0, planes);
        blacken();
        target.put(planes.length, planes);
    }

    private void row(byte[] bgr, int from, int to) {
        int plane = geometry.plane();
        for (int x = 0; x < geometry.inner(); x++) {
            planes[to + x] = BRIGHTNESS[bgr[from + x * 3] & 0xff];
            planes[plane + to + x] = BRIGHTNESS[bgr[from + x * 3 + 1] & 0xff];
            planes[2 * plane + to + x] = BRIGHTNESS[bgr[from + x * 3 + 2] & 0xff];
        }
    }

    private void blacken() {
        for (int colour = 0; colour < 3; colour++) {
            for (int y = geometry.maskY(); y < geometry.maskY() + geometry.maskHeight(); y++) {
                int row = colour * geometry.plane() + y * geometry.inner() + geometry.maskX();
                Arrays.fill(planes, row, row + geometry.maskWidth(), 0);
            }
        }
    }
}
