package studio.soliloquy.media;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.soliloquy.home.StudioHome;

/** Chooses the store that {@code studio.media.store} names. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {
    @Bean
    @ConditionalOnProperty(name = "studio.media.store", havingValue = "folder", matchIfMissing = true)
    MediaStore folderMediaStore(StudioHome home, Workplace workplace) {
        return new FolderMediaStore(home, workplace);
    }

    @Bean
    @ConditionalOnProperty(name = "studio.media.store", havingValue = "s3")
    MediaStore s3MediaStore(MediaSettings settings, Workplace workplace) {
        Bucket bucket = Bucket.open(settings.s3());
        MediaCache cache = new MediaCache(
                workplace.folder().resolve("cache"), settings.cacheSize().toBytes(), System::nanoTime);
        return new S3MediaStore(bucket, cache, workplace.folder());
    }
}
