package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Finds out whether a model can render what a project asks of it. Opens no network. */
@Component
class ModelCheck {
    private final Models models;
    private final AnimationModels runners;
    private final AssetStore assets;

    ModelCheck(Models models, AnimationModels runners, AssetStore assets) {
        this.models = models;
        this.runners = runners;
        this.assets = assets;
    }

    /** @throws StudioException {@code SUBJECT_UNSUPPORTED} */
    void subject(ModelDescriptor model, Capabilities capabilities, AssetKind kind) {
        if (!SubjectKinds.of(capabilities).contains(kind)) {
            throw new StudioException(
                    AnimationError.SUBJECT_UNSUPPORTED,
                    "Expected a model that animates " + kind.inWords() + ", found \"" + model.title()
                            + "\", which does not.",
                    "Choose " + able(kind) + ", or another subject.");
        }
    }

    private String able(AssetKind kind) {
        List<String> titles = models.all().stream()
                .filter(model -> runners.usable(model).stream()
                        .anyMatch(told -> SubjectKinds.of(told).contains(kind)))
                .map(model -> '"' + model.title() + '"')
                .toList();
        return titles.isEmpty() ? "a model that does, which has to be imported first" : String.join(" or ", titles);
    }

    /** @throws StudioException {@code FRAME_RATE_UNSUPPORTED} */
    void frameRate(ModelDescriptor model, Capabilities capabilities, int frameRate) {
        if (!capabilities.frameRates().contains(frameRate)) {
            throw new StudioException(
                    AnimationError.FRAME_RATE_UNSUPPORTED,
                    "Expected a frame rate that the model \"" + model.id() + "\" supports, found " + frameRate + ".",
                    "It supports "
                            + capabilities.frameRates().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + " frames per second.");
        }
    }

    /**
     * The features to render with: those of the project if the model asks for any.
     *
     * @throws StudioException {@code FEATURES_REQUIRED} or {@code FEATURES_WIDTH_WRONG}
     */
    Optional<AssetId> features(ModelDescriptor model, Capabilities capabilities, Optional<AssetId> given) {
        capabilities.features().ifPresent(kind -> requireFeatures(model, kind, given));
        return capabilities.features().flatMap(kind -> given);
    }

    /**
     * Uploaded features are those of the whole sound, row by row.
     *
     * @throws StudioException {@code FEATURES_SOUND_TRIMMED}
     */
    void wholeSound(ModelDescriptor model, Capabilities capabilities, RenderDraft draft) {
        if (capabilities.features().isPresent() && draft.sound().trims()) {
            throw new StudioException(
                    RenderError.FEATURES_SOUND_TRIMMED,
                    "Expected the whole sound for the model \"" + model.title()
                            + "\", which hears uploaded features of it, found that only a part of it is used.",
                    "Use the sound from beginning to end, or upload the part alone with features of its own.");
        }
    }

    private void requireFeatures(ModelDescriptor model, FeatureKind kind, Optional<AssetId> given) {
        Asset features = assets.get(given.orElseThrow(() -> new StudioException(
                AnimationError.FEATURES_REQUIRED,
                "Expected " + kind.name() + " features of the speech, " + kind.width()
                        + " values in a row, for the model \"" + model.title() + "\", found none.",
                "Make them with " + kind.name() + " from the same sound and upload the .npy file.")));
        if (features.width() != kind.width()) {
            throw new StudioException(
                    AnimationError.FEATURES_WIDTH_WRONG,
                    "Expected " + kind.width() + " values in a row of " + kind.name() + " features, found "
                            + features.width() + " in \"" + features.label() + "\".",
                    "Upload features that " + kind.name() + " made, or choose a model that hears the ones you have.");
        }
    }

    /** @throws StudioException {@code MODEL_FILE_MISSING} */
    void files(ModelDescriptor model) {
        model.files().forEach(file -> models.file(model, file.name()));
    }
}
