package studio.soliloquy.media;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where media are kept.
 *
 * @param store below the studio's home, or in a bucket
 * @param cacheSize how much of a bucket is kept on this machine; what is in use counts, and stays, even beyond it
 */
@Validated
@ConfigurationProperties("studio.media")
record MediaSettings(
        @NotNull @DefaultValue("folder") Kind store,
        @NotNull @DefaultValue("10GB") DataSize cacheSize,
        @DefaultValue S3 s3) {

    enum Kind {
        FOLDER,
        S3
    }

    /**
     * The bucket. Asked for only where it is used.
     *
     * @param endpoint the server's address; null for Amazon's own
     * @param bucket exists already
     * @param prefix of all keys, so that a bucket may serve other things too; may be empty
     * @param accessKey null to look in the places where Amazon's tools look
     * @param pathStyle whether the bucket is part of the path instead of the host's name, as most other servers want it
     */
    record S3(
            URI endpoint,
            @DefaultValue("us-east-1") String region,
            String bucket,
            @DefaultValue("") String prefix,
            String accessKey,
            String secretKey,
            @DefaultValue("true") boolean pathStyle) {

        S3 {
            prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        }

        /** Keys are not for logs. */
        @Override
        public String toString() {
            return "S3[" + endpoint + ", " + bucket + ", " + prefix + "]";
        }
    }
}
