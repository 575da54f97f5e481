package studio.soliloquy.asset;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.media.MediaKey;
import studio.soliloquy.media.MediaStore;

/**
 * Where assets' files lie: {@code uploads/<first two digits of their SHA-256>/<id>/} of the media store, where the id is
 * that of the first asset of these bytes.
 */
@Component
class AssetFolders {
    static final String PEAKS = "peaks";

    private final MediaStore media;

    AssetFolders(MediaStore media) {
        this.media = media;
    }

    /** The folder on this machine. */
    Path of(String sha256, AssetId folder) {
        return media.get(key(sha256, folder));
    }

    /** Moves the prepared files to their place, all at once. */
    void publish(Path prepared, Asset asset) {
        media.put(prepared, key(asset.sha256(), asset.id()));
    }

    void remove(String sha256, AssetId folder) {
        media.delete(key(sha256, folder));
    }

    private static MediaKey key(String sha256, AssetId folder) {
        return new MediaKey("uploads").resolve(sha256.substring(0, 2)).resolve(folder.value());
    }
}
