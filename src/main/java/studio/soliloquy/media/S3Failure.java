package studio.soliloquy.media;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import studio.soliloquy.error.StudioException;

/** Puts failures of an S3 server into words. */
final class S3Failure {
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final Set<String> FULL =
            Set.of("QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "InsufficientCapacity");

    private S3Failure() {}

    static <T> T translated(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException failure) {
            throw of(failure);
        }
    }

    /** Empty where the server says that there is no such object. */
    static <T> Optional<T> found(Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (S3Exception failure) {
            if (Bucket.isMissing(failure)) {
                return Optional.empty();
            }
            throw of(failure);
        } catch (SdkException failure) {
            throw of(failure);
        }
    }

    private static StudioException of(SdkException failure) {
        if (failure.getCause() instanceof IOException disk && FullDisk.isSaidBy(disk)) {
            return MediaFailure.of(disk);
        }
        if (failure instanceof S3Exception refusal && isFull(refusal)) {
            return new StudioException(
                    MediaError.MEDIA_STORAGE_FULL,
                    "Expected room in the studio's bucket, found it full.",
                    "Free some space, for instance by deleting old renders, or raise the bucket's quota.",
                    failure);
        }
        return new StudioException(
                MediaError.MEDIA_STORAGE_FAILED,
                "Expected to read or write the studio's bucket, but the server " + words(failure) + ".",
                "Check the server, and the settings below studio.media.s3: address, bucket, keys and their rights.",
                failure);
    }

    private static String words(SdkException failure) {
        return failure instanceof S3Exception refusal
                ? "answered " + refusal.statusCode()
                        + code(refusal).map(code -> " " + code).orElse("")
                : "could not be reached";
    }

    private static boolean isFull(S3Exception refusal) {
        return refusal.statusCode() == INSUFFICIENT_STORAGE
                || code(refusal).filter(FULL::contains).isPresent();
    }

    private static Optional<String> code(S3Exception refusal) {
        return Optional.ofNullable(refusal.awsErrorDetails()).map(AwsErrorDetails::errorCode);
    }
}
