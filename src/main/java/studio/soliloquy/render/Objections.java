package studio.soliloquy.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.Storage;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.render.Objection.About;

/** Collects whatever can be said against a render beforehand. What has to be known for a check is checked before it. */
@Component
class Objections {
    private final Models models;
    private final AnimationModels runners;
    private final Ears ears;
    private final ModelCheck modelCheck;
    private final PortraitFaces portraits;
    private final AssetStore assets;
    private final RenderDevices devices;
    private final Storage storage;

    Objections(
            Models models,
            AnimationModels runners,
            Ears ears,
            ModelCheck modelCheck,
            PortraitFaces portraits,
            AssetStore assets,
            RenderDevices devices,
            Storage storage) {
        this.models = models;
        this.runners = runners;
        this.ears = ears;
        this.modelCheck = modelCheck;
        this.portraits = portraits;
        this.assets = assets;
        this.devices = devices;
        this.storage = storage;
    }

    /** In the order in which they are best dealt with; empty where the render would be taken. */
    List<Objection> to(RenderDraft draft) {
        List<Objection> found = new ArrayList<>();
        boolean known = check(found, About.SUBJECT, () -> subject(draft));
        check(found, About.AUDIO, () -> audio(draft));
        if (check(found, About.MODEL, () -> runners.runnerOf(models.get(draft.modelId())))) {
            toModel(draft, models.get(draft.modelId()), known, found);
        }
        if (known && kind(draft) == AssetKind.PORTRAIT) {
            check(
                    found,
                    About.SUBJECT,
                    () -> portraits.check(draft.subject().orElseThrow(), draft.faceIndex(), draft.adjustment()));
        }
        return found;
    }

    /** Whether so much more fits onto the disk. */
    Optional<Objection> toRoom(long bytes) {
        List<Objection> found = new ArrayList<>();
        check(found, About.MACHINE, () -> storage.requireRoom(bytes));
        return found.stream().findFirst();
    }

    private void toModel(RenderDraft draft, ModelDescriptor model, boolean subjectKnown, List<Objection> found) {
        AnimationModel runner = runners.runnerOf(model);
        Optional<Capabilities> told = capabilities(model, found);
        told.ifPresent(capabilities -> {
            if (subjectKnown) {
                check(found, About.MODEL, () -> modelCheck.subject(model, capabilities, kind(draft)));
            }
            check(found, About.MODEL, () -> modelCheck.frameRate(model, capabilities, draft.frameRate()));
            check(found, About.MODEL, () -> modelCheck.features(model, capabilities, draft.features()));
            check(found, About.AUDIO, () -> modelCheck.wholeSound(model, capabilities, draft));
            check(
                    found,
                    About.MODEL,
                    () -> ears.of(Parameters.complete(capabilities.parameters(), draft.parameters()))
                            .requireReady());
            check(found, About.MODEL, () -> runner.companions(model).forEach(modelCheck::files));
            check(found, About.MACHINE, () -> devices.chosen(draft.device(), model));
        });
        check(found, About.MODEL, () -> modelCheck.files(model));
    }

    private Optional<Capabilities> capabilities(ModelDescriptor model, List<Objection> found) {
        try {
            return Optional.of(runners.capabilities(model));
        } catch (StudioException refusal) {
            found.add(new Objection(About.MODEL, refusal));
            return Optional.empty();
        }
    }

    private static boolean check(List<Objection> found, About about, Runnable check) {
        try {
            check.run();
            return true;
        } catch (StudioException refusal) {
            found.add(new Objection(about, refusal));
            return false;
        }
    }

    private void subject(RenderDraft draft) {
        assets.get(draft.subject().orElseThrow(() -> incomplete("problem.subject", "problem.subject.hint")))
                .require(AssetKind.PORTRAIT, AssetKind.TEMPLATE_SET);
    }

    private void audio(RenderDraft draft) {
        Asset audio = assets.get(draft.audio().orElseThrow(() -> incomplete("problem.audio", "problem.audio.hint")))
                .require(AssetKind.AUDIO);
        draft.sound().requireWithin(audio.seconds());
        draft.features().ifPresent(features -> assets.get(features).require(AssetKind.FEATURES));
    }

    private AssetKind kind(RenderDraft draft) {
        return assets.get(draft.subject().orElseThrow()).kind();
    }

    private static StudioException incomplete(String sentence, String hint) {
        return new StudioException(
                RenderError.PROJECT_INCOMPLETE,
                Sentence.of(sentence).english(),
                Sentence.of(hint).english());
    }
}
