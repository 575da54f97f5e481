package studio.soliloquy.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Finds what a job's model hears in the sound: in the user's upload, or by letting the model hear it. */
@Component
class FeaturePreparation {
    private final AssetStore assets;
    private final Models models;
    private final AnimationModels runners;
    private final Sessions sessions;
    private final Foresight foresight;
    private final HeardBefore before;
    private final BusyJobs busy;

    FeaturePreparation(
            AssetStore assets,
            Models models,
            AnimationModels runners,
            Sessions sessions,
            Foresight foresight,
            HeardBefore before,
            BusyJobs busy) {
        this.before = before;
        this.busy = busy;
        this.assets = assets;
        this.models = models;
        this.runners = runners;
        this.sessions = sessions;
        this.foresight = foresight;
    }

    /**
     * @return empty where the model needs none
     * @throws StepAbandoned when nobody wants them any more
     */
    Optional<FeatureFile> prepare(RenderJob job, SoundFile sound, JobFolder folder, JobWatch watch)
            throws IOException, InterruptedException {
        foresight.requireSameModel(job);
        Optional<AssetId> uploaded = job.request().features();
        return uploaded.isPresent() ? uploaded.map(this::uploaded) : heard(job, sound, folder, watch);
    }

    private FeatureFile uploaded(AssetId id) {
        Asset asset = assets.get(id);
        return new FeatureFile(assets.file(id), asset.height(), asset.width());
    }

    /** A model without files has no network that could hear anything, so it need not wait for a device. */
    private Optional<FeatureFile> heard(RenderJob job, SoundFile sound, JobFolder folder, JobWatch watch)
            throws IOException, InterruptedException {
        ModelDescriptor model = models.get(job.request().modelId());
        if (model.files().isEmpty()) {
            return Optional.empty();
        }
        Optional<FeatureFile> known = folder.write(JobFolder.FEATURES, file -> before.features(job, model, file));
        return known.isPresent() ? known : heardNow(job, model, sound, folder, watch);
    }

    private Optional<FeatureFile> heardNow(
            RenderJob job, ModelDescriptor model, SoundFile sound, JobFolder folder, JobWatch watch)
            throws IOException, InterruptedException {
        try (DeviceLease slot = sessions.slot(job.device())) {
            watch.requireWanted();
            return folder.write(
                    JobFolder.FEATURES,
                    file -> busy.during(job, RenderActivity.HEARING, () -> hear(job, model, sound, file, slot)));
        }
    }

    private Optional<FeatureFile> hear(
            RenderJob job, ModelDescriptor model, SoundFile sound, Path file, DeviceLease slot) {
        Optional<FeatureFile> heard = runners.runnerOf(model).features(model, sound, file, slot);
        heard.ifPresent(features -> before.keepFeatures(job, model, features));
        return heard;
    }
}
