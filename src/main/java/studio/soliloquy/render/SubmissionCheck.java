package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Finds out before a job is queued whatever can be told by then, and freezes what it is made of. */
@Component
class SubmissionCheck {
    private final Objections objections;
    private final Predictions predictions;
    private final ModelCheck modelCheck;
    private final Models models;
    private final AnimationModels runners;
    private final AssetStore assets;
    private final RenderDevices devices;

    SubmissionCheck(
            Objections objections,
            Predictions predictions,
            ModelCheck modelCheck,
            Models models,
            AnimationModels runners,
            AssetStore assets,
            RenderDevices devices) {
        this.objections = objections;
        this.predictions = predictions;
        this.modelCheck = modelCheck;
        this.models = models;
        this.runners = runners;
        this.assets = assets;
        this.devices = devices;
    }

    /** All that speaks against it; empty where {@link #freeze} would succeed. */
    List<Objection> objections(RenderDraft draft) {
        List<Objection> found = objections.to(draft);
        long bytes = found.isEmpty()
                ? predictions.of(request(draft)).map(Prediction::diskBytes).orElse(0L)
                : 0;
        objections.toRoom(bytes).ifPresent(found::add);
        return found;
    }

    /** How much there would be to do; empty where anything but a full disk speaks against it. */
    Optional<PlannedWork> plan(RenderDraft draft) {
        return objections.to(draft).isEmpty() ? Optional.of(predictions.plan(request(draft))) : Optional.empty();
    }

    /** @throws studio.soliloquy.error.StudioException where anything speaks against it */
    RenderRequest freeze(RenderDraft draft) {
        objections(draft).stream().findFirst().ifPresent(objection -> {
            throw objection.failure();
        });
        return request(draft);
    }

    private RenderRequest request(RenderDraft draft) {
        AssetId subject = draft.subject().orElseThrow();
        AssetKind kind = assets.get(subject).kind();
        ModelDescriptor model = models.get(draft.modelId());
        Capabilities capabilities = runners.capabilities(model);
        Optional<AssetId> features = modelCheck.features(model, capabilities, draft.features());
        return new RenderRequest(
                draft.project(),
                subject,
                kind,
                kind == AssetKind.PORTRAIT ? draft.faceIndex() : 0,
                Adjustable.heeded(draft.adjustment(), runners.runnerOf(model).adjusts(model)),
                draft.audio().orElseThrow(),
                draft.sound(),
                features,
                model.id(),
                draft.frameRate(),
                Parameters.complete(capabilities.parameters(), draft.parameters()),
                draft.format(),
                draft.output(),
                devices.chosen(draft.device(), model));
    }
}
