package studio.soliloquy.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.video.Frame;

class WatchTests {
    private static final Frame FRAME = new Frame(2, 2, new byte[12]);

    private final Audience audience =
            new Audience(null, new PreviewSettings(200, 16, 256, Duration.ofSeconds(5), 100, 80));
    private final Watch watch = new Watch(null, 1, new ClientMessage.Watch(new RenderId(new UUID(0, 1)), 25, 640));

    @Test
    void fewWatchersGetWhatTheyWishFor() {
        assertThat(watch.takeTurn(shownAt(0), audience.leastPause(1))).isTrue();
        assertThat(watch.takeTurn(shownAt(40), audience.leastPause(1))).isTrue();
    }

    @Test
    void manyWatchersShareThePicturesOfARender() {
        assertThat(audience.leastPause(50)).isEqualTo(Duration.ofMillis(500).toNanos());
        assertThat(watch.takeTurn(shownAt(0), audience.leastPause(50))).isTrue();
        assertThat(watch.takeTurn(shownAt(40), audience.leastPause(50))).isFalse();
        assertThat(watch.takeTurn(shownAt(500), audience.leastPause(50))).isTrue();
    }

    private static Shown shownAt(int milliseconds) {
        return new Shown(
                milliseconds, 1000, FRAME, Duration.ofMillis(milliseconds).toNanos());
    }
}
