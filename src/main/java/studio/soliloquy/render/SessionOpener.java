package studio.soliloquy.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.MouthTrackFile;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.template.TemplateSets;

@Component
class SessionOpener implements SessionOpening {
    private final Models models;
    private final AnimationModels runners;
    private final AssetStore assets;
    private final PortraitFaces portraits;
    private final TemplateSets templates;
    private final JobFolders folders;
    private final Foresight foresight;
    private final BusyJobs busy;

    SessionOpener(
            Models models,
            AnimationModels runners,
            AssetStore assets,
            PortraitFaces portraits,
            TemplateSets templates,
            JobFolders folders,
            Foresight foresight,
            BusyJobs busy) {
        this.busy = busy;
        this.models = models;
        this.runners = runners;
        this.assets = assets;
        this.portraits = portraits;
        this.templates = templates;
        this.folders = folders;
        this.foresight = foresight;
    }

    @Override
    public long memoryBytes(RenderJob job, Device device) {
        RenderRequest request = job.request();
        ModelDescriptor model = models.get(request.modelId());
        Asset subject = assets.get(request.subject());
        return runners.runnerOf(model)
                .memoryBytes(model, subject.width(), subject.height(), request.parameters(), device);
    }

    @Override
    public AnimationSession open(RenderJob job, DeviceLease lease) {
        foresight.requireSameModel(job);
        return busy.during(job, RenderActivity.OPENING, () -> openNow(job, lease));
    }

    private AnimationSession openNow(RenderJob job, DeviceLease lease) {
        RenderRequest request = job.request();
        ModelDescriptor model = models.get(request.modelId());
        JobFolder folder = folders.of(job.id());
        Speech speech = new Speech(
                new SoundFile(folder.file(JobFolder.SPEECH), job.samples()),
                mouth(folder),
                job.features(() -> features(request, folder)));
        return runners.runnerOf(model).open(model, subject(request), speech, request.parameters(), lease);
    }

    @Override
    public void keepFiles(RenderJob job) {
        RenderRequest request = job.request();
        JobFolder folder = folders.of(job.id());
        folder.file(JobFolder.SPEECH);
        job.features(() -> features(request, folder));
        if (request.subjectKind() == AssetKind.TEMPLATE_SET) {
            assets.folder(request.subject());
        }
    }

    /** Uploaded features are read where they are kept: they stay there as long as the job is not at its end. */
    private Path features(RenderRequest request, JobFolder folder) {
        return request.features().map(assets::file).orElseGet(() -> folder.file(JobFolder.FEATURES));
    }

    private Subject subject(RenderRequest request) {
        return request.subjectKind() == AssetKind.TEMPLATE_SET
                ? new Template(
                        templates.open(request.subject()), request.adjustment().box())
                : portraits.portrait(
                        request.subject(),
                        request.faceIndex(),
                        request.adjustment(),
                        request.output().background());
    }

    private static MouthTrack mouth(JobFolder folder) {
        try {
            return MouthTrackFile.read(folder.file(JobFolder.MOUTH));
        } catch (IOException failure) {
            throw new UncheckedIOException("The mouth track cannot be read", failure);
        }
    }
}
