package studio.soliloquy.asset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.Features;

/**
 * Checks features of speech value by value and keeps them as the rows of a {@link FeatureFile}, 25 rows a second. Takes
 * NumPy's files alone: raw numbers say nothing of their shape.
 */
@Component
class FeaturesPreparation implements UploadPreparation {
    private static final String NUMPY = "\u0093NUMPY";
    private static final int ROWS_A_SECOND = 25;

    @Override
    public AssetKind kind() {
        return AssetKind.FEATURES;
    }

    @Override
    public String formats() {
        return "features may be NumPy's .npy";
    }

    @Override
    public Optional<String> recognise(byte[] head) {
        String beginning = new String(head, 0, Math.min(head.length, NUMPY.length()), ISO_8859_1);
        return beginning.equals(NUMPY) ? Optional.of("application/octet-stream") : Optional.empty();
    }

    @Override
    public PreparedAsset prepare(ReceivedUpload upload, Path folder) throws IOException {
        Path rows = folder.resolve(kind().fileName().orElseThrow());
        FeatureFile features = Features.read(upload.file(), rows);
        return new PreparedAsset(
                upload.mediaType(),
                Files.size(rows),
                features.width(),
                features.rows(),
                (double) features.rows() / ROWS_A_SECOND);
    }
}
