package studio.soliloquy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskCacheTests {
    private static final CacheKey KEY = CacheKey.of("mouth", "a sound", "25");

    @TempDir
    Path home;

    @Test
    void givesBackTheBytesAndTheWords() throws IOException {
        ContentCache cache = cache(1000);
        assertThat(cache.fetch(KEY, target())).isEmpty();
        assertThat(target()).doesNotExist();

        cache.keep(KEY, "two rows", file("some bytes"));

        assertThat(cache.fetch(KEY, target())).contains("two rows");
        assertThat(target()).hasContent("some bytes");
        assertThat(cache(1000).fetch(KEY, target())).as("after a start").contains("two rows");
    }

    @Test
    void knowsNothingOfOtherKeysAndOtherBuilds() throws IOException {
        cache(1000).keep(KEY, "", file("some bytes"));

        for (CacheKey other : List.of(
                CacheKey.of("mouth", "a sound", "30"),
                CacheKey.of("mouth", "a sou", "nd25"),
                CacheKey.of("mouth", "25", "a sound"),
                CacheKey.of("features", "a sound", "25"))) {
            assertThat(cache(1000).fetch(other, target())).as("%s", other).isEmpty();
        }
        assertThat(new DiskCache(folder(), 1000, "2.0").fetch(KEY, target())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 20, 40, 51})
    void whatIsCutShortIsNotThere(int bytes) throws IOException {
        cache(1000).keep(KEY, "words", file("some bytes"));
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        Files.write(entry, Arrays.copyOf(whole, bytes));

        assertThat(cache(1000).fetch(KEY, target())).isEmpty();
        assertThat(target()).doesNotExist();
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatWasAlteredIsNotThere() throws IOException {
        cache(1000).keep(KEY, "words", file("some bytes"));
        Path entry = entries().get(0);
        byte[] bytes = Files.readAllBytes(entry);
        bytes[20] ^= 1;
        Files.write(entry, bytes);

        assertThat(cache(1000).fetch(KEY, target())).isEmpty();
        assertThat(target()).doesNotExist();
    }

    @Test
    void letsGoOfWhatWasNotAskedForLongest() throws IOException {
        ContentCache cache = cache(250);
        for (String name : List.of("a", "b", "c")) {
            cache.keep(CacheKey.of("mouth", name), "", file("x".repeat(30)));
            makeOlder();
        }
        assertThat(cache.fetch(CacheKey.of("mouth", "a"), target())).isPresent();

        cache.keep(CacheKey.of("mouth", "d"), "", file("x".repeat(30)));

        assertThat(cache.fetch(CacheKey.of("mouth", "b"), target())).isEmpty();
        for (String name : List.of("a", "c", "d")) {
            assertThat(cache.fetch(CacheKey.of("mouth", name), target()))
                    .as(name)
                    .isPresent();
        }
    }

    @Test
    void keepsNothingThatIsLargerThanAllItMayKeep() throws IOException {
        cache(10).keep(KEY, "", file("eleven byte"));
        cache(0).keep(KEY, "", file("x"));
        assertThat(folder()).doesNotExist();
    }

    @Test
    void removesWhatAKilledProcessLeftAndNothingYounger() throws IOException {
        Files.createDirectories(folder());
        Path old = Files.writeString(folder().resolve(".unfinished-1"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path young = Files.writeString(folder().resolve(".unfinished-2"), "half");

        cache(1000).keep(KEY, "", file("some bytes"));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aDiskThatRefusesIsNoFailure() throws IOException {
        Files.writeString(folder(), "a file where a folder should be");
        cache(1000).keep(KEY, "", file("some bytes"));
        assertThat(cache(1000).fetch(KEY, target())).isEmpty();
    }

    private void makeOlder() throws IOException {
        for (Path entry : entries()) {
            FileTime time = Files.getLastModifiedTime(entry);
            Files.setLastModifiedTime(entry, FileTime.from(time.toInstant().minusSeconds(60)));
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.toList();
        }
    }

    private ContentCache cache(long bytes) {
        return new DiskCache(folder(), bytes, "1.0");
    }

    private Path folder() {
        return home.resolve("cache");
    }

    private Path target() {
        return home.resolve("target");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(home.resolve("file"), content);
    }
}
