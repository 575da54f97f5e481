package studio.soliloquy.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.StudioTest;
import studio.soliloquy.home.StudioHome;

@StudioTest
class SimultaneousUploadsTests {
    private static final int UPLOADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(UPLOADS);

    @Autowired
    private AssetStore store;

    @Autowired
    private Assets rows;

    @Autowired
    private StudioHome home;

    @AfterEach
    void stopThreads() {
        threads.shutdown();
    }

    @Test
    void storesTheSameBytesOnce() throws Exception {
        byte[] upload = SampleUploads.wav(0.5);
        for (int round = 0; round < 5; round++) {
            Set<Asset> stored = new HashSet<>();
            for (Future<Asset> one : threads.invokeAll(Collections.nCopies(UPLOADS, receive(upload)))) {
                stored.add(one.get());
            }

            assertThat(stored).hasSize(1);
            assertThat(rows.count()).isEqualTo(1);
            assertThat(assetFolders()).isEqualTo(1);
            stored.forEach(asset -> store.delete(asset.id()));
            assertThat(assetFolders()).isZero();
        }
    }

    @Test
    void keepsEachOfDifferentBytes() throws Exception {
        var uploads = Stream.iterate(1, i -> i <= UPLOADS, i -> i + 1)
                .map(i -> receive(SampleUploads.wav(0.1 * i)))
                .toList();
        for (Future<Asset> one : threads.invokeAll(uploads)) {
            Asset asset = one.get();
            assertThat(store.file(asset.id())).hasSize(asset.bytes());
            store.delete(asset.id());
        }
        assertThat(rows.count()).isZero();
    }

    private Callable<Asset> receive(byte[] upload) {
        return () -> store.receive(new ByteArrayInputStream(upload), "voice.wav");
    }

    private long assetFolders() throws IOException {
        try (Stream<Path> files = Files.walk(home.uploads())) {
            return files.filter(file -> file.endsWith("sound")).count();
        }
    }
}
