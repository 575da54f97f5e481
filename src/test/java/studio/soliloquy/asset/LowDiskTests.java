package studio.soliloquy.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.StudioTest;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.MediaError;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.media.Storage;
import studio.soliloquy.media.StorageUse;

@StudioTest
class LowDiskTests {
    private static final int LOOK = 32 * 1024 * 1024;

    @Autowired
    private MediaStore media;

    @Autowired
    private UploadReceiver receiver;

    @Autowired
    private UploadPreparations preparations;

    @Autowired
    private AssetLimits limits;

    @Autowired
    private AssetFolders folders;

    @Autowired
    private AssetCatalogue catalogue;

    @TempDir
    private Path folder;

    @Test
    void refusesAnUploadBeforeAByteOfItIsWritten() {
        FileAssetStore store = new FileAssetStore(media, new Disk(0), receiver, folders, catalogue);

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(
                        () -> store.receive(new ByteArrayInputStream(SampleUploads.picture("png", 200, 200)), "me.png"))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(MediaError.STORAGE_LOW));
    }

    @Test
    void stopsALongUploadThatWouldFillTheDisk() {
        Disk disk = new Disk(1);
        UploadReceiver watchful = new UploadReceiver(preparations, limits, disk);
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(SampleUploads.wav(1)), new Zeros());
        Path target = folder.resolve("upload");

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> watchful.receive(endless, target, java.util.Optional.empty()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(MediaError.STORAGE_LOW));
        assertThat(target.toFile().length()).isBetween((long) LOOK, 3L * LOOK);
        assertThat(Files.exists(target)).isTrue();
    }

    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] block, int offset, int length) {
            java.util.Arrays.fill(block, offset, offset + length, (byte) 0);
            return length;
        }
    }

    /** Has room for so many questions. */
    private static final class Disk implements Storage {
        private final AtomicInteger left;

        Disk(int questions) {
            left = new AtomicInteger(questions);
        }

        @Override
        public StorageUse use() {
            throw new UnsupportedOperationException("Expected that no upload counts files");
        }

        @Override
        public OptionalLong freeBytes() {
            return OptionalLong.empty();
        }

        @Override
        public void requireRoom(long bytes) {
            if (left.getAndDecrement() <= 0) {
                throw new StudioException(MediaError.STORAGE_LOW, "There is no room.", "Make some.");
            }
        }
    }
}
