package studio.soliloquy.model.spi;

import java.io.IOException;
import java.nio.file.Path;
import studio.soliloquy.model.Precision;

/** Makes a network's ONNX file. */
@FunctionalInterface
public interface NetworkWriter {
    /**
     * @param target does not exist yet
     * @param precision ignored where the user's file is an ONNX network already
     */
    void write(Path target, Precision precision) throws IOException;
}
