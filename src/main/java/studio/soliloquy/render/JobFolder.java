package studio.soliloquy.render;

import java.nio.file.Path;

/** Where a job keeps what it needs until it is at its end. */
record JobFolder(Path path) {
    /** The decoded sound. */
    Path speech() {
        return path.resolve("speech.f32");
    }

    /** How the mouth moves. */
    Path mouth() {
        return path.resolve("speech.mouth");
    }

    /** @param file the name that {@link #segmentName} gave */
    Path segment(String file) {
        return path.resolve(file);
    }

    /** Attempts never share a file, so one that was left half written is never taken for a finished one. */
    static String segmentName(int index, int attempt) {
        return "segment-%05d.attempt-%d.mp4".formatted(index, attempt);
    }
}
