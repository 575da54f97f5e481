package studio.soliloquy.animation.synctalk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.network.CropGeometry;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/** What a descriptor's settings {@code mode} and {@code size} say of a network. */
record NetworkKind(SpeechMode mode, FaceSquare face) {
    private static final Map<String, SpeechMode> MODES =
            Map.of("ave", SpeechMode.AVE, "hubert", SpeechMode.HUBERT, "wenet", SpeechMode.WENET);
    private static final Map<String, FaceSquare> SIZES = Map.of("320", FaceSquare.LARGE, "160", FaceSquare.SMALL);

    /** @throws StudioException {@code MODEL_SETTINGS_INVALID} */
    static NetworkKind of(ModelDescriptor model) {
        return new NetworkKind(chosen(model, "mode", MODES), chosen(model, "size", SIZES));
    }

    CropGeometry geometry() {
        return face.geometry();
    }

    private static <T> T chosen(ModelDescriptor model, String key, Map<String, T> known) {
        String setting = model.settings().getOrDefault(key, "");
        return Optional.ofNullable(known.get(setting.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new StudioException(
                        AnimationError.MODEL_SETTINGS_INVALID,
                        "Expected the setting \"" + key + "\" of the model \"" + model.id() + "\" to be one of "
                                + String.join(
                                        ", ", known.keySet().stream().sorted().toList()) + ", found "
                                + (setting.isEmpty() ? "none" : "\"" + setting + "\"") + ".",
                        "Correct the settings in the model's model.yaml, or import its checkpoint again."));
    }
}
