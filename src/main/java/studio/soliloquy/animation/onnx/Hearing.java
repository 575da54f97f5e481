package studio.soliloquy.animation.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.network.EncoderSettings;
import studio.soliloquy.animation.network.FamilyNetworks;
import studio.soliloquy.animation.network.RequiredFeatures;
import studio.soliloquy.animation.network.RowWindow;
import studio.soliloquy.animation.network.RowWindow.Edges;
import studio.soliloquy.animation.network.SilenceGate;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureRows;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.LogMelSpectrogram;
import studio.soliloquy.audio.MelSettings;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/** Makes what one model hears of a sound. */
final class Hearing {
    private final ModelDescriptor model;
    private final Optional<SoundPart> sound;
    private final FamilyNetworks networks;

    Hearing(ModelDescriptor model, Optional<SoundPart> sound, FamilyNetworks networks) {
        this.model = model;
        this.sound = sound;
        this.networks = networks;
    }

    List<ModelDescriptor> companions() {
        boolean encoded = sound.isPresent() && sound.get().heard() instanceof Heard.Encoded;
        return encoded ? List.of(encoder((Heard.Encoded) sound.get().heard())) : List.of();
    }

    private ModelDescriptor encoder(Heard.Encoded encoded) {
        return networks.installed(encoded.model())
                .orElseThrow(() -> new StudioException(
                        AnimationError.AUDIO_ENCODER_MISSING,
                        "Expected the model \"" + encoded.model() + "\", which hears the sound for \"" + model.id()
                                + "\", found none.",
                        "Install it, or correct pipeline.sound.encoder.model in the model's model.yaml."));
    }

    Optional<FeatureFile> features(SoundFile heard, Path target, DeviceLease lease) {
        return sound.map(part -> {
            if (part.heard() instanceof Heard.Mel mel) {
                return columns(heard, part, mel.settings(), target);
            }
            if (part.heard() instanceof Heard.Encoded encoded) {
                return encoded(heard, encoded, target, lease);
            }
            throw RequiredFeatures.missing(model, kind(part.heard()));
        });
    }

    private static FeatureFile columns(SoundFile heard, SoundPart part, MelSettings settings, Path target) {
        if (part.edges() == Edges.SHIFT) {
            EncoderSettings.requireColumns(heard, settings, part.length());
        }
        try (FeatureWriter writer = new FeatureWriter(target, settings.bands())) {
            LogMelSpectrogram.of(heard, settings, column -> writer.append(column, 0, column.length));
            return writer.finish();
        }
    }

    private FeatureFile encoded(SoundFile heard, Heard.Encoded encoded, Path target, DeviceLease lease) {
        Path encoder = networks.models().file(encoder(encoded), encoded.file());
        return networks.heard(encoder, encoded.settings(), heard, target, lease);
    }

    private static FeatureKind kind(Heard heard) {
        return heard instanceof Heard.Brought brought ? brought.kind() : new FeatureKind("its own", heard.width());
    }

    /** @param gated whether the network hears silence where nobody speaks */
    Optional<HeardSpeech> heard(Speech speech, boolean gated) {
        return sound.map(part -> {
            FeatureFile features = RequiredFeatures.of(model, speech, kind(part.heard()));
            RowWindow window = part.window(speech.mouth().rate());
            Optional<SilenceGate> gate = gated ? gate(speech, features, window) : Optional.empty();
            return new HeardSpeech(features, window, gate, part.timeLast());
        });
    }

    private static Optional<SilenceGate> gate(Speech speech, FeatureFile features, RowWindow window) {
        try (FeatureRows rows = new FeatureRows(features)) {
            return SilenceGate.of(speech.mouth(), rows, window);
        }
    }
}
