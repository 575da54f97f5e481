package studio.soliloquy.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.soliloquy.error.StudioException;

/** Reads features of speech that other tools wrote. Stateless, safe to call from any thread. */
public final class Features {
    private static final int HEAD_BYTES = 8;

    private Features() {}

    /**
     * Turns a file of features into rows: the first dimension counts the rows, all others are flattened in C order. Reads
     * NumPy's {@code .npy} of 16, 32 or 64 bit floats in either byte order, in C or Fortran order, with one to four
     * dimensions; and raw little-endian float32 with a description beside it, {@code X} with {@code X.json}. What the
     * file is, is told by its bytes. Memory is bounded however long the file is. On failure nothing is left at
     * {@code target}.
     *
     * @param target is written in place of what may be there; not {@code source}
     * @throws StudioException {@code FEATURES_EMPTY}, {@code FEATURES_UNSUPPORTED}, {@code FEATURES_DAMAGED},
     *     {@code FEATURES_SIZE_WRONG}, {@code FEATURES_NOT_FINITE} or {@code AUDIO_STORAGE_FAILED}
     */
    public static FeatureFile read(Path source, Path target) {
        try {
            FeatureLayout layout = layout(source);
            layout.requireFileOf(Files.size(source));
            try (FileChannel channel = FileChannel.open(source);
                    FeatureWriter writer = new FeatureWriter(target, layout.width())) {
                new FeatureCopy(channel, layout, writer).run();
                return writer.finish();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StudioException(
                    AudioError.AUDIO_STORAGE_FAILED,
                    "Expected to read a file of features and to write its rows, found that the disk refuses.",
                    "Check that the disk has room and that the studio may write to its folders.",
                    e);
        }
    }

    private static FeatureLayout layout(Path source) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(source))) {
            stream.mark(HEAD_BYTES);
            byte[] head = stream.readNBytes(HEAD_BYTES);
            stream.reset();
            if (head.length == 0) {
                throw FeatureFault.empty("a file without a single byte");
            }
            if (NpyHeader.begins(head)) {
                return NpyHeader.read(stream);
            }
        }
        Path sidecar = FeatureSidecar.of(source);
        if (!Files.isRegularFile(sidecar)) {
            throw FeatureFault.unsupported("another kind of file");
        }
        return FeatureSidecar.read(sidecar);
    }
}
