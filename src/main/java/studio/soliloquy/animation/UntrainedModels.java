package studio.soliloquy.animation;

import java.io.IOException;
import java.nio.file.Path;
import studio.soliloquy.model.Precision;

/** Makes networks of the shape of real ones that were never trained: they draw noise, and take as long over it. */
public interface UntrainedModels {
    /**
     * Writes a network as ONNX that the family {@code synctalk} imports: 320 pixels, the mode {@code ave}.
     *
     * @param seed the same gives the same weights
     */
    void write(Path target, Precision precision, long seed) throws IOException;
}
