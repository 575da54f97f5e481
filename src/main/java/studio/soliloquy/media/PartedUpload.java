package studio.soliloquy.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Sends a file that is too large for one request; it is seen when its last part has arrived. */
final class PartedUpload {
    /** Servers take up to 5 GB at once; a part that fails is sent again, so smaller is better. */
    static final long FROM_BYTES = 512L << 20;

    static final long PART_BYTES = 128L << 20;
    private static final int MOST_PARTS = 10_000;
    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final long partBytes;

    PartedUpload(S3Client client, String bucket, String key, long partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.partBytes = partBytes;
    }

    CompleteMultipartUploadResponse send(Path source) {
        String upload = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key))
                .uploadId();
        boolean whole = false;
        try {
            List<CompletedPart> parts = sendParts(source, upload);
            CompleteMultipartUploadResponse done = client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
            whole = true;
            return done;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!whole) {
                client.abortMultipartUpload(
                        request -> request.bucket(bucket).key(key).uploadId(upload));
            }
        }
    }

    private List<CompletedPart> sendParts(Path source, String upload) throws IOException {
        long size = Files.size(source);
        long length = Math.max(partBytes, (size + MOST_PARTS - 1) / MOST_PARTS);
        List<CompletedPart> parts = new ArrayList<>();
        for (long from = 0; from < size; from += length) {
            int number = parts.size() + 1;
            UploadPartResponse sent = client.uploadPart(
                    request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                    part(source, from, Math.min(length, size - from)));
            parts.add(
                    CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
        }
        return parts;
    }

    private static RequestBody part(Path source, long from, long length) {
        ContentStreamProvider content = () -> open(source, from);
        return RequestBody.fromContentProvider(content, length, TYPE);
    }

    /** A part may be sent more than once. */
    private static InputStream open(Path source, long from) {
        try {
            FileChannel channel = FileChannel.open(source);
            return Channels.newInputStream(channel.position(from));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
