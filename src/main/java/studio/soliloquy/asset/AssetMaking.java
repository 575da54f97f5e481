package studio.soliloquy.asset;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the files of an asset that nobody uploaded. */
@FunctionalInterface
public interface AssetMaking {
    /** @param folder empty; what is left in it becomes the asset's folder, as {@link UploadPreparation#prepare} says */
    PreparedAsset make(Path folder) throws IOException;
}
