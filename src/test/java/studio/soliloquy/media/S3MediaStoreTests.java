package studio.soliloquy.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import studio.soliloquy.error.StudioException;

/** Against a server that speaks S3, in this process. Two stores on one bucket are two nodes. */
class S3MediaStoreTests extends MediaStoreContract {
    private static final long ROOM = 1 << 20;
    private static LocalS3 server;
    private static S3Client administrator;

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    private final String bucket = "studio-" + UUID.randomUUID();
    private S3MediaStore store;
    private S3MediaStore other;

    @BeforeAll
    static void startServer() {
        server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
        server.start();
        administrator = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(address())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    @AfterAll
    static void stopServer() {
        administrator.close();
        server.shutdown();
    }

    private static URI address() {
        return URI.create("http://localhost:" + server.getPort());
    }

    @BeforeEach
    void open() {
        administrator.createBucket(request -> request.bucket(bucket));
        store = store(here, bucket, "studio");
        other = store(there, bucket, "studio");
    }

    @AfterEach
    void close() {
        store.close();
        other.close();
    }

    private static S3MediaStore store(Path machine, String bucket, String prefix) {
        MediaSettings.S3 settings =
                new MediaSettings.S3(address(), "us-east-1", bucket, prefix, "access", "secret", true);
        return new S3MediaStore(
                Bucket.open(settings), new MediaCache(machine.resolve("cache"), ROOM, System::nanoTime), machine);
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void givesOtherNodesWhatOneHasPut() throws IOException {
        MediaKey file = new MediaKey("data/jobs/one/speech.f32");
        MediaKey folder = new MediaKey("uploads/ab/somebody");
        store.put(file("the sound"), file);
        store.put(folder(), folder);

        assertThat(other.get(file)).hasContent("the sound").startsWith(there);
        assertThat(other.get(folder).resolve("frames/0040.jpg")).hasContent("picture 40");
        assertThat(other.get(folder).resolve("nothing")).isEmptyDirectory();
        assertThat(other.get(folder.resolve("frames").resolve("0007.jpg"))).hasContent("picture 7");
        assertThat(other.list(new MediaKey("uploads/ab"))).containsExactly("somebody");
        assertThat(other.bytes(folder)).isEqualTo(store.bytes(folder));
    }

    @Test
    void findsWhatIsInsideAFolderThatWasNeverFetched() throws IOException {
        store.put(folder(), new MediaKey("uploads/ab/somebody"));

        assertThat(other.get(new MediaKey("uploads/ab/somebody/frames/0003.jpg")))
                .hasContent("picture 3");
    }

    @Test
    void showsAFolderOnlyWhenAllOfItIsThere() throws IOException {
        MediaKey folder = new MediaKey("uploads/ab/somebody");
        Path source = folder();
        Path unreadable = Files.createSymbolicLink(source.resolve("frames/zz.jpg"), Path.of("gone"));

        assertThatThrownBy(() -> store.put(source, folder)).isInstanceOf(StudioException.class);

        assertThat(other.has(folder)).isFalse();
        assertThat(other.list(new MediaKey("uploads/ab"))).isEmpty();
        Files.delete(unreadable);
        store.put(source, folder);
        assertThat(other.get(folder).resolve("frames/0001.jpg")).hasContent("picture 1");
    }

    @Test
    void fetchesOnceForAllWhoAskAtTheSameTime() throws IOException {
        MediaKey folder = new MediaKey("uploads/ab/somebody");
        store.put(folder(), folder);
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Path>> asked = IntStream.range(0, 8)
                    .mapToObj(index -> CompletableFuture.supplyAsync(() -> other.get(folder), many))
                    .toList();

            assertThat(asked.stream().map(CompletableFuture::join)).containsOnly(other.get(folder));
            assertThat(there.resolve("cache")).isDirectoryContaining("glob:**");
            try (var cached = Files.list(there.resolve("cache"))) {
                assertThat(cached).hasSize(1);
            }
        } finally {
            many.shutdown();
        }
    }

    @Test
    void leavesNothingHalfFetched() {
        assertThatThrownBy(() -> other.get(new MediaKey("data/jobs/one/speech.f32")))
                .isInstanceOf(StudioException.class);

        assertThat(there).isEmptyDirectory();
    }

    @Test
    void keepsToItsPrefix() throws IOException {
        MediaKey key = new MediaKey("data/jobs/one/speech.f32");
        try (S3MediaStore stranger = store(Files.createDirectory(there.resolve("stranger")), bucket, "stranger")) {
            store.put(file("the sound"), key);

            assertThat(stranger.has(key)).isFalse();
            assertThat(stranger.list(new MediaKey("data"))).isEmpty();
        }
    }

    @Test
    void sendsLargeFilesInParts() throws IOException {
        Path file = Files.write(store.workplace().resolve("large"), new byte[3000]);

        new PartedUpload(administrator, bucket, "studio/data/renders/large.mp4", 1024).send(file);

        assertThat(other.get(new MediaKey("data/renders/large.mp4"))).hasSameBinaryContentAs(file);
    }

    @Test
    void doesNotStartWithoutItsBucket() {
        assertThatThrownBy(() -> store(here, "nowhere-" + UUID.randomUUID(), ""))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(MediaError.MEDIA_STORAGE_FAILED));
        assertThatThrownBy(() -> store(here, " ", "")).hasMessageContaining("studio.media.s3.bucket");
    }

    @Test
    void saysThatTheServerIsAway() {
        MediaSettings.S3 settings = new MediaSettings.S3(
                URI.create("http://localhost:1"), "us-east-1", bucket, "", "access", "secret", true);

        assertThatThrownBy(() -> Bucket.open(settings))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("could not be reached");
    }
}
