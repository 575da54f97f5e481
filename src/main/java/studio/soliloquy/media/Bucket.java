package studio.soliloquy.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects below one prefix of a bucket. Failures of the server are {@link MediaError}s. Safe to call from any thread. */
final class Bucket implements AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String name;
    private final String prefix;

    private Bucket(S3Client client, String name, String prefix) {
        this.client = client;
        this.name = name;
        this.prefix = prefix;
    }

    /** The caller closes it. Fails where the bucket cannot be reached, so that a wrong setting stops the start. */
    static Bucket open(MediaSettings.S3 settings) {
        if (settings.bucket() == null || settings.bucket().isBlank()) {
            throw new IllegalArgumentException("Expected the name of a bucket in studio.media.s3.bucket, found none");
        }
        Bucket bucket = new Bucket(client(settings), settings.bucket(), settings.prefix());
        try {
            S3Failure.translated(() -> bucket.client.headBucket(request -> request.bucket(bucket.name)));
            return bucket;
        } catch (RuntimeException unreachable) {
            bucket.close();
            throw unreachable;
        }
    }

    private static S3Client client(MediaSettings.S3 settings) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings))
                // Many servers that speak S3 know no other checksums than those that have always been there.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(MediaSettings.S3 settings) {
        return settings.accessKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    /** Empty where there is no such object; for small ones. */
    Optional<byte[]> read(String key) {
        return S3Failure.found(
                () -> client.getObjectAsBytes(request -> request.bucket(name).key(prefix + key))
                        .asByteArray());
    }

    /**
     * Writes an object into a new file.
     *
     * @return false where there is no such object; then there is no file
     */
    boolean download(String key, Path target) {
        return S3Failure.found(() -> client.getObject(
                        request -> request.bucket(name).key(prefix + key), ResponseTransformer.toFile(target)))
                .isPresent();
    }

    /** Returns when the server has it for good; until then nobody sees it. */
    void upload(Path source, String key) throws IOException {
        if (Files.size(source) > PartedUpload.FROM_BYTES) {
            S3Failure.translated(
                    () -> new PartedUpload(client, name, prefix + key, PartedUpload.PART_BYTES).send(source));
        } else {
            S3Failure.translated(() ->
                    client.putObject(request -> request.bucket(name).key(prefix + key), RequestBody.fromFile(source)));
        }
    }

    void write(byte[] content, String key) {
        S3Failure.translated(() ->
                client.putObject(request -> request.bucket(name).key(prefix + key), RequestBody.fromBytes(content)));
    }

    /** The bytes of an object; empty where there is none. */
    Optional<Long> size(String key) {
        return S3Failure.found(
                () -> client.headObject(request -> request.bucket(name).key(prefix + key))
                        .contentLength());
    }

    boolean hasBelow(String start) {
        return S3Failure.translated(() -> !client.listObjectsV2(
                        request -> request.bucket(name).prefix(prefix + start).maxKeys(1))
                .contents()
                .isEmpty());
    }

    /** The objects whose keys begin like this. */
    List<Listed> all(String start) {
        return S3Failure.translated(() ->
                client
                        .listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix + start))
                        .contents()
                        .stream()
                        .map(this::listed)
                        .toList());
    }

    private Listed listed(S3Object object) {
        return new Listed(object.key().substring(prefix.length()), object.size());
    }

    /** The names directly below: of objects, and of what only has objects below it. */
    List<String> names(String folder) {
        int skipped = prefix.length() + folder.length();
        return S3Failure.translated(() ->
                client
                        .listObjectsV2Paginator(request ->
                                request.bucket(name).prefix(prefix + folder).delimiter("/"))
                        .stream()
                        .flatMap(page -> Stream.concat(
                                page.contents().stream().map(S3Object::key),
                                page.commonPrefixes().stream()
                                        .map(common -> common.prefix()
                                                .substring(0, common.prefix().length() - 1))))
                        .map(key -> key.substring(skipped))
                        .toList());
    }

    /** Does nothing where there is none. */
    void delete(String key) {
        S3Failure.translated(
                () -> client.deleteObject(request -> request.bucket(name).key(prefix + key)));
    }

    static boolean isMissing(S3Exception failure) {
        return failure.statusCode() == NOT_FOUND;
    }

    @Override
    public void close() {
        client.close();
    }

    /** An object, by its key without the prefix. */
    record Listed(String key, long bytes) {}
}
