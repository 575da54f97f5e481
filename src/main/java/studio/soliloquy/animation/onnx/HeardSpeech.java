package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import studio.soliloquy.animation.network.AudioWindow;
import studio.soliloquy.animation.network.RowWindow;
import studio.soliloquy.animation.network.SilenceGate;
import studio.soliloquy.audio.FeatureFile;

/** A speech as a network's session needs it. */
record HeardSpeech(FeatureFile features, RowWindow window, Optional<SilenceGate> gate, boolean timeLast) {
    HeardSpeech {
        requireNonNull(features, "features");
        requireNonNull(window, "window");
        requireNonNull(gate, "gate");
    }

    /** For one thread. */
    AudioWindow input() {
        return new AudioWindow(features, window, gate, timeLast);
    }
}
