package studio.soliloquy.asset;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.media.MediaKey;
import studio.soliloquy.media.MediaStore;

/** Where each asset's files lie: {@code uploads/<first two digits of its SHA-256>/<id>/} of the media store. */
@Component
class AssetFolders {
    static final String PEAKS = "peaks";
    static final String WAVEFORM = "waveform";

    private final MediaStore media;

    AssetFolders(MediaStore media) {
        this.media = media;
    }

    /** The folder on this machine. */
    Path of(Asset asset) {
        return media.get(key(asset));
    }

    /** Moves the prepared files to their place, all at once. */
    void publish(Path prepared, Asset asset) {
        media.put(prepared, key(asset));
    }

    void remove(Asset asset) {
        media.delete(key(asset));
    }

    private static MediaKey key(Asset asset) {
        return new MediaKey("uploads")
                .resolve(asset.sha256().substring(0, 2))
                .resolve(asset.id().value());
    }
}
