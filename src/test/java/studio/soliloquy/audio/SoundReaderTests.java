package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundReaderTests {
    @TempDir
    Path folder;

    @Test
    void readsEverySampleInOrder() {
        SoundFile sound = TestingSound.of(folder.resolve("count.f32"), 2.5, n -> n / 65_536.0);
        long position = 0;
        try (SoundReader reader = new SoundReader(sound)) {
            for (int count = reader.next(); count > 0; count = reader.next()) {
                for (int n = 0; n < count; n++) {
                    assertThat(reader.block()[n]).isEqualTo(position++ / 65_536f);
                }
            }
            assertThat(reader.next()).isZero();
        }
        assertThat(position).isEqualTo(40_000);
    }

    @Test
    void anHourOfSoundIsReadInBlocks() throws IOException {
        long samples = 3600L * SoundFile.SAMPLE_RATE;
        Path path = folder.resolve("hour.f32");
        try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(samples * Float.BYTES);
        }
        long read = 0;
        try (SoundReader reader = new SoundReader(new SoundFile(path, samples))) {
            float[] block = reader.block();
            for (int count = reader.next(); count > 0; count = reader.next()) {
                assertThat(count).isLessThanOrEqualTo(SoundReader.BLOCK_SAMPLES);
                assertThat(reader.block()).isSameAs(block);
                read += count;
            }
        }
        assertThat(read).isEqualTo(samples);
    }

    @Test
    void saysSoWhenTheFileIsShorterThanItSaid() {
        SoundFile sound = TestingSound.of(folder.resolve("short.f32"), 1, n -> 0);
        try (SoundReader reader = new SoundReader(new SoundFile(sound.path(), 20_000))) {
            reader.next();
            assertThatThrownBy(reader::next).isInstanceOf(UncheckedIOException.class);
        }
    }
}
