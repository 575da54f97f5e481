package studio.soliloquy.animation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import studio.soliloquy.video.Frame;

class KeptPicturesTests {
    private static final int PIXELS = 2 * 2 * 3;
    private static final int EACH = PIXELS + 4 * 5;

    private final AtomicInteger computed = new AtomicInteger();

    private void show(KeptPictures pictures, int brightness) {
        Frame frame = Frame.black(2, 2);
        frame.bgr()[0] = (byte) brightness;
        Map<String, float[]> values = pictures.of(frame, () -> {
            computed.incrementAndGet();
            return Map.of("kept", new float[] {brightness, 0, 0, 0, 0});
        });
        assertThat(values.get("kept")[0]).isEqualTo(brightness);
    }

    @Test
    void computesOnceForThePixelsOfAPicture() {
        KeptPictures pictures = new KeptPictures(10 * EACH);
        show(pictures, 1);
        show(pictures, 2);
        show(pictures, 1);

        assertThat(computed).hasValue(2);
        assertThat(pictures.keptBytes()).isEqualTo(2 * EACH);
    }

    @Test
    void forgetsWhatWasNotShownLongest() {
        KeptPictures pictures = new KeptPictures(2 * EACH);
        show(pictures, 1);
        show(pictures, 2);
        show(pictures, 1);
        show(pictures, 3);
        show(pictures, 1);
        assertThat(computed).hasValue(3);

        show(pictures, 2);
        assertThat(computed).hasValue(4);
        assertThat(pictures.keptBytes()).isEqualTo(2 * EACH);
    }
}
