package studio.soliloquy.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StorageSettings;
import studio.soliloquy.home.StudioHome;

class MeasuredStorageTests {
    @TempDir
    private Path folder;

    private StudioHome home;
    private Workplace workplace;

    @BeforeEach
    void open() throws IOException {
        home = new StudioHome(folder);
        workplace = new Workplace(home);
    }

    @AfterEach
    void close() throws IOException {
        workplace.close();
    }

    private MeasuredStorage storage(DataSize minimumFree) {
        return new MeasuredStorage(
                new FolderMediaStore(home, workplace), home, new StorageSettings(minimumFree), Duration.ofMillis(20));
    }

    private void write(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }

    @Test
    void countsEachKindForItself() throws IOException {
        write("uploads/ab/asset/picture.png", 100);
        write("models/net/model.onnx", 200);
        write("data/jobs/job/segment.mp4", 300);
        write("data/renders/result.mp4", 400);
        write("data/studio.mv.db", 500);
        MeasuredStorage storage = storage(DataSize.ofMegabytes(1));
        StorageUse use = storage.use();
        storage.close();

        assertThat(use.uploadsBytes()).isEqualTo(100);
        assertThat(use.modelsBytes()).isEqualTo(200);
        assertThat(use.jobsBytes()).isEqualTo(300);
        assertThat(use.rendersBytes()).isEqualTo(400);
        assertThat(use.otherBytes()).isGreaterThanOrEqualTo(500);
        assertThat(use.freeBytes()).isPresent();
        assertThat(use.minimumFreeBytes()).isEqualTo(1 << 20);
    }

    @Test
    void countsAgainAfterAWhile() throws IOException, InterruptedException {
        MeasuredStorage storage = storage(DataSize.ofBytes(0));
        assertThat(storage.use().rendersBytes()).isZero();
        write("data/renders/result.mp4", 400);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (storage.use().rendersBytes() != 400) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
        storage.close();
    }

    @Test
    void refusesWhatWouldLeaveTooLittle() {
        MeasuredStorage storage = storage(DataSize.ofBytes(1));
        assertThatCode(() -> storage.requireRoom(0)).doesNotThrowAnyException();

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> storage.requireRoom(Long.MAX_VALUE / 2))
                .withMessageContaining("PB besides 1 byte")
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(MediaError.STORAGE_LOW))
                .satisfies(failure -> assertThat(failure.hint()).contains("Delete"));
        storage.close();
    }

    @Test
    void refusesNothingWhereNothingIsToBeKeptFree() {
        MeasuredStorage storage = storage(DataSize.ofBytes(0));

        assertThatCode(() -> storage.requireRoom(Long.MAX_VALUE / 2)).doesNotThrowAnyException();
        storage.close();
    }
}
