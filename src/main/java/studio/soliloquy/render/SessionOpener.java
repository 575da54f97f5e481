package studio.soliloquy.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.MouthTrackFile;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** Opens an animation session on what a prepared job has in its folder. */
@Component
class SessionOpener {
    private final Models models;
    private final AnimationModels runners;
    private final PortraitFaces portraits;
    private final JobFolders folders;

    SessionOpener(Models models, AnimationModels runners, PortraitFaces portraits, JobFolders folders) {
        this.models = models;
        this.runners = runners;
        this.portraits = portraits;
        this.folders = folders;
    }

    /** The caller closes the session, before the lease. */
    AnimationSession open(RenderJob job, DeviceLease lease) {
        RenderRequest request = job.request();
        ModelDescriptor model = models.get(request.modelId());
        Portrait portrait = portraits.portrait(request.portrait(), request.faceIndex());
        JobFolder folder = folders.of(job.id());
        Speech speech = new Speech(new SoundFile(folder.speech(), job.samples()), mouth(folder));
        return runners.runnerOf(model).open(model, portrait, speech, request.parameters(), lease);
    }

    private static MouthTrack mouth(JobFolder folder) {
        try {
            return MouthTrackFile.read(folder.mouth());
        } catch (IOException failure) {
            throw new UncheckedIOException("The mouth track cannot be read", failure);
        }
    }
}
