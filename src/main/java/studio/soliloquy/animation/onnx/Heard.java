package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.network.EncoderSettings;
import studio.soliloquy.audio.MelSettings;

/** What a network hears of the sound, in rows. */
sealed interface Heard {
    /** Values in a row. */
    int width();

    /** Columns of a spectrogram, a row each. */
    record Mel(MelSettings settings) implements Heard {
        public Mel {
            requireNonNull(settings, "settings");
        }

        @Override
        public int width() {
            return settings.bands();
        }
    }

    /**
     * What another network makes of the sound, a row for each video frame.
     *
     * @param model the other network's
     * @param file within that model
     */
    record Encoded(String model, String file, EncoderSettings settings) implements Heard {
        public Encoded {
            requireNonNull(model, "model");
            requireNonNull(file, "file");
            requireNonNull(settings, "settings");
        }

        @Override
        public int width() {
            return settings.width();
        }
    }

    /** What the user brings, a row for each video frame. */
    record Brought(FeatureKind kind) implements Heard {
        public Brought {
            requireNonNull(kind, "kind");
        }

        @Override
        public int width() {
            return kind.width();
        }
    }
}
