package studio.soliloquy.animation.synctalk;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import studio.soliloquy.animation.network.TestingNetwork;
import studio.soliloquy.model.network.TensorDescription;

/** Generators that are a piece of Java. */
final class TestingGenerator {
    private TestingGenerator() {}

    static TestingNetwork generator(int size, List<Long> audio, TestingNetwork.Computation computation) {
        long edge = size;
        return new TestingNetwork(
                List.of(
                        new TensorDescription(Generator.PICTURE, List.of(-1L, 6L, edge, edge)),
                        new TensorDescription(
                                Generator.SPEECH, List.of(-1L, audio.get(0), audio.get(1), audio.get(2)))),
                List.of(new TensorDescription(Generator.DRAWN, List.of(-1L, 3L, edge, edge))),
                computation);
    }

    /** Draws the picture that it is given, {@code shift} grey levels brighter. */
    static TestingNetwork echo(float shift) {
        return generator(320, List.of(32L, 16L, 16L), (inputs, outputs) -> echo(inputs, outputs, shift / 255));
    }

    static void echo(Map<String, FloatBuffer> inputs, Map<String, FloatBuffer> outputs, float shift) {
        FloatBuffer picture = inputs.get(Generator.PICTURE);
        FloatBuffer drawn = outputs.get(Generator.DRAWN);
        for (int i = 0; i < drawn.capacity(); i++) {
            drawn.put(i, Math.min(1, picture.get(i) + shift));
        }
    }
}
