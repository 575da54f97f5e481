package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.home.StudioHome;

/** Where each asset's files lie: {@code uploads/<first two digits of its SHA-256>/<id>/}. */
@Component
class AssetFolders {
    static final String PICTURE = "picture.png";
    static final String THUMBNAIL = "thumbnail.jpg";
    static final String SOUND = "sound";
    static final String PEAKS = "peaks";

    private final StudioHome home;

    AssetFolders(StudioHome home) {
        this.home = home;
    }

    Path of(Asset asset) {
        return home.uploads()
                .resolve(asset.sha256().substring(0, 2))
                .resolve(asset.id().value());
    }

    /** Moves the prepared files to their place, all at once. */
    void publish(Path prepared, Asset asset) throws IOException {
        Path folder = of(asset);
        Files.createDirectories(folder.getParent());
        Files.move(prepared, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    void remove(Asset asset) throws IOException {
        FileSystemUtils.deleteRecursively(of(asset));
    }
}
