package studio.soliloquy.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaCacheTests {
    private static final MediaKey FIRST = new MediaKey("uploads/aa/first");
    private static final MediaKey SECOND = new MediaKey("uploads/aa/second");
    private static final MediaKey THIRD = new MediaKey("uploads/aa/third");

    @TempDir
    private Path folder;

    private long minutes;

    @Test
    void letsGoWhatHasNotBeenAskedForLongest() throws IOException {
        MediaCache cache = cache(25);
        Path first = add(cache, FIRST);
        minutes = 1;
        Path second = add(cache, SECOND);
        minutes = 2;
        cache.find(FIRST);
        minutes = 90;

        Path third = add(cache, THIRD);

        assertThat(second).doesNotExist();
        assertThat(first).exists();
        assertThat(third).exists();
        assertThat(cache.find(SECOND)).isEmpty();
        assertThat(cache.bytes()).isEqualTo(20);
    }

    @Test
    void keepsWhatWasAskedForWithinTheHourEvenBeyondItsSize() throws IOException {
        MediaCache cache = cache(5);
        Path first = add(cache, FIRST);
        minutes = 59;
        add(cache, SECOND);

        assertThat(first).exists();
        assertThat(cache.bytes()).isEqualTo(20);

        minutes = 61;
        add(cache, THIRD);
        assertThat(first).doesNotExist();
    }

    @Test
    void putsWhatIsFetchedAgainWhereItWas() throws IOException {
        MediaCache cache = cache(5);
        Path first = add(cache, FIRST);
        cache.remove(FIRST);
        assertThat(first).doesNotExist();

        assertThat(add(cache, FIRST)).isEqualTo(first).exists();
    }

    @Test
    void forgetsWhatIsBelowAKey() throws IOException {
        MediaCache cache = cache(100);
        add(cache, FIRST);
        MediaKey neighbour = new MediaKey("uploads/aab");
        add(cache, neighbour);

        cache.remove(new MediaKey("uploads/aa"));

        assertThat(cache.find(FIRST)).isEmpty();
        assertThat(cache.find(neighbour)).isPresent();
    }

    private MediaCache cache(long maximum) {
        return new MediaCache(
                folder.resolve("cache"),
                maximum,
                () -> Duration.ofMinutes(minutes).toNanos());
    }

    private Path add(MediaCache cache, MediaKey key) throws IOException {
        Path source = Files.writeString(Files.createTempFile(folder, "new", ""), "ten  bytes");
        return cache.add(key, source, 10);
    }
}
