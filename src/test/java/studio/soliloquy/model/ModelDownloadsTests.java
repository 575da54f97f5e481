package studio.soliloquy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StorageSettings;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.ModelDownload.State;
import studio.soliloquy.model.download.FileServer;
import studio.soliloquy.model.download.TestingDownloader;

class ModelDownloadsTests {
    private static final String ID = "afar";
    private static final byte[] NETWORK = noise(300_000, 1);

    @TempDir
    private Path home;

    private FileServer server;
    private StudioModels models;
    private StudioDownloads downloads;

    @BeforeEach
    void serve() throws IOException {
        server = new FileServer(NETWORK);
        models = new StudioModels(new StudioHome(home), List::of);
        downloads = downloads(0);
        describe(NETWORK);
    }

    @AfterEach
    void stop() throws IOException {
        downloads.destroy();
        server.close();
    }

    @Test
    void installsAKnownModel() {
        downloads.start(ID);
        awaitInstalled();

        assertThat(models.file(models.get(ID), "network.onnx")).hasBinaryContent(NETWORK);
        assertThat(models.broken()).isEmpty();
        assertThat(home.resolve("models/.downloads")).isEmptyDirectory();
        assertThat(downloads.all()).isEmpty();
    }

    @Test
    void goesOnByItselfWhereTheConnectionBreaks() {
        server.cutting(100_000, 2);

        downloads.start(ID);
        awaitInstalled();

        assertThat(server.asked()).containsExactly("all", "bytes=100000- of \"one\"", "bytes=200000- of \"one\"");
    }

    @Test
    void saysWhereItBreaksOffForGoodAndGoesOnFromThere() {
        server.cutting(0, Integer.MAX_VALUE);
        downloads.start(ID);
        StudioException failure = awaitFailure();
        assertThat(failure.code()).isEqualTo(ModelError.MODEL_DOWNLOAD_FAILED);
        assertThat(failure).hasMessageStartingWith("The download from 127.0.0.1 broke off");
        assertThat(server.asked()).hasSize(5);

        server.cutting(0, 0);
        downloads.start(ID);
        awaitInstalled();
    }

    @Test
    void beginsAnewWhereTheServerKnowsNoRanges() {
        server.cutting(100_000, 1).withoutRanges();

        downloads.start(ID);
        awaitInstalled();

        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void beginsAnewWhereTheFileWasReplacedMeanwhile() throws Exception {
        server.with(noise(300_000, 2), "\"two\"").holdingAfter(100_000);
        downloads.start(ID);
        server.awaitHeld();
        pauseAt(100_000);

        server.with(NETWORK, "\"three\"").letGo();
        downloads.start(ID);
        awaitInstalled();

        assertThat(server.asked()).containsExactly("all", "bytes=100000- of \"two\"");
    }

    @Test
    void refusesAFileOfAnotherSizeBeforeItComes() {
        server.with(noise(300_001, 1), null);

        downloads.start(ID);

        StudioException failure = awaitFailure();
        assertThat(failure.code()).isEqualTo(ModelError.MODEL_DOWNLOAD_DIFFERS);
        assertThat(failure).hasMessage("Expected a file of 300000 bytes, found 300001.");
        assertNothingInstalled();
    }

    @Test
    void refusesAFileWithOtherBytesAndKeepsNoneOfThem() {
        server.with(noise(300_000, 2), "\"two\"");

        downloads.start(ID);

        StudioException failure = awaitFailure();
        assertThat(failure.code()).isEqualTo(ModelError.MODEL_DOWNLOAD_DIFFERS);
        assertThat(failure).hasMessageContaining("Expected \"network.onnx\" with the SHA-256 " + sum(NETWORK));
        assertThat(downloads.find(ID))
                .get()
                .extracting(ModelDownload::bytesDone)
                .isEqualTo(0L);
        assertNothingInstalled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/x", "https://[fd00::1]/x", "http://example.org/x", "file:///etc/passwd"})
    void refusesARedirectToAnAddressThatIsNotPublicAndEncrypted(String location) {
        server.redirecting(location);

        downloads.start(ID);

        assertThat(awaitFailure().code()).isEqualTo(ModelError.MODEL_DOWNLOAD_REFUSED);
        assertNothingInstalled();
    }

    @Test
    void followsARedirectThatIsAllowed() {
        server.redirecting("/elsewhere");

        downloads.start(ID);
        awaitInstalled();
    }

    @Test
    void givesUpOnRedirectsThatGoInCircles() {
        server.redirecting("/network.onnx");

        downloads.start(ID);

        assertThat(awaitFailure()).hasMessageStartingWith("Expected at most 10 redirects");
    }

    @Test
    void saysThatTheServerHasNoSuchFile() {
        server.answering(404);

        downloads.start(ID);

        assertThat(awaitFailure()).hasMessage("Expected a file, found that the server answers 404.");
    }

    @Test
    void pausesAndGoesOnInAnotherProcess() throws Exception {
        server.holdingAfter(100_000);
        downloads.start(ID);
        server.awaitHeld();
        pauseAt(100_000);
        downloads.destroy();
        assertThat(models.all()).extracting(ModelDescriptor::id).doesNotContain(ID);

        downloads = downloads(0);
        assertThat(downloads.all())
                .containsExactly(new ModelDownload(ID, State.PAUSED, 100_000, 300_000, Optional.empty()));
        server.letGo();
        downloads.start(ID);
        awaitInstalled();

        assertThat(server.asked()).containsExactly("all", "bytes=100000- of \"one\"");
    }

    @Test
    void believesNothingThatAnEarlierProcessKept() throws IOException {
        Path kept = Files.createDirectories(home.resolve("models/.downloads/afar/model"));
        Files.write(kept.resolve("network.onnx"), noise(300_000, 2));

        downloads.start(ID);
        awaitInstalled();

        assertThat(models.file(models.get(ID), "network.onnx")).hasBinaryContent(NETWORK);
    }

    @Test
    void leavesOneThatRunsAlone() throws Exception {
        server.holdingAfter(100_000);
        downloads.start(ID);
        server.awaitHeld();

        assertThat(downloads.start(ID).state()).isEqualTo(State.RUNNING);
        server.letGo();
        awaitInstalled();
    }

    @Test
    void keepsAwayFromWhatAnotherProcessDownloads() throws Exception {
        server.holdingAfter(100_000);
        downloads.start(ID);
        server.awaitHeld();
        StudioDownloads other = downloads(0);

        other.start(ID);

        await().until(() -> other.find(ID).orElseThrow().state() == State.FAILED);
        assertThat(other.find(ID).orElseThrow().failure().orElseThrow().code())
                .isEqualTo(ModelError.MODEL_DOWNLOAD_BUSY);
        other.destroy();
    }

    @Test
    void deletesWhatHasComeWhenItIsCancelled() throws Exception {
        server.holdingAfter(100_000);
        downloads.start(ID);
        server.awaitHeld();

        downloads.cancel(ID);

        assertThat(home.resolve("models/.downloads")).isEmptyDirectory();
        assertThat(downloads.all()).isEmpty();
        assertRefused(ModelError.MODEL_DOWNLOAD_NOT_FOUND, () -> downloads.cancel(ID));
        assertRefused(ModelError.MODEL_DOWNLOAD_NOT_FOUND, () -> downloads.pause(".."));
        assertThat(home.resolve("models/catalogue")).exists();
    }

    @Test
    void refusesWhatIsThereOrUnknownOrToBeGotByHand() throws IOException {
        downloads.start(ID);
        awaitInstalled();

        assertRefused(ModelError.MODEL_INSTALLED, () -> downloads.start(ID));
        assertRefused(ModelError.MODEL_UNKNOWN, () -> downloads.start("unheard-of"));
        assertRefused(ModelError.MODEL_NOT_DOWNLOADABLE, () -> downloads.start("wav2lip-96"));
    }

    @Test
    void looksForRoomFirst() throws IOException {
        downloads.destroy();
        downloads = downloads(Long.MAX_VALUE / 2);

        assertRefused(ModelError.MODEL_STORAGE_FULL, () -> downloads.start(ID));
        assertThat(server.asked()).isEmpty();
    }

    private StudioDownloads downloads(long minimumFree) {
        StudioHome folders = new StudioHome(home);
        return new StudioDownloads(
                folders,
                new StudioCatalogue(folders),
                new DiskRoom(folders, new StorageSettings(DataSize.ofBytes(minimumFree))),
                TestingDownloader.onThisMachine(),
                Duration.ofMillis(1));
    }

    private void describe(byte[] content) throws IOException {
        Path catalogue = Files.createDirectories(home.resolve("models/catalogue"));
        Files.writeString(
                catalogue.resolve("afar.yaml"), """
                id: afar
                family: synctalk
                title: From afar
                summary: Comes over the network.
                licence: MIT
                good-at: Tests.
                needs: A server.
                files:
                  - name: network.onnx
                    bytes: %d
                    sha256: %s
                    url: %s
                """.formatted(content.length, sum(content), server.address()));
    }

    private static ConditionFactory await() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    private void pauseAt(long bytes) {
        await().until(() -> downloads.find(ID).orElseThrow().bytesDone() == bytes);
        assertThat(downloads.pause(ID)).get().extracting(ModelDownload::state).isEqualTo(State.PAUSED);
    }

    private void awaitInstalled() {
        await().until(() -> {
            downloads.find(ID).flatMap(ModelDownload::failure).ifPresent(failure -> {
                throw failure;
            });
            return downloads.find(ID).isEmpty();
        });
        assertThat(models.get(ID).files()).hasSize(1);
    }

    private StudioException awaitFailure() {
        await().until(() -> downloads.find(ID).orElseThrow().state() == State.FAILED);
        return downloads.find(ID).orElseThrow().failure().orElseThrow();
    }

    private void assertNothingInstalled() {
        assertThat(home.resolve("models/" + ID)).doesNotExist();
        assertThat(models.broken()).isEmpty();
    }

    private static void assertRefused(ModelError code, Runnable call) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] noise(int bytes, int seed) {
        byte[] noise = new byte[bytes];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
