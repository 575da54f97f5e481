package studio.soliloquy.template;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import studio.soliloquy.face.FaceFinder;

/** Makes template sets of clips. Needs no database. Safe to call from any thread. */
@Component
public final class TemplateBuilder {
    private final FaceFinder faces;
    private final TemplateSettings settings;

    public TemplateBuilder(FaceFinder faces, TemplateSettings settings) {
        this.faces = faces;
        this.settings = settings;
    }

    /** Hears how far the work is; what it throws ends the work. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param framesDone that have been read
         * @param frameCount about as many as there will be
         */
        void reached(int framesDone, int frameCount);
    }

    /**
     * Reads a clip at 25 frames per second, finds the person whose face is the largest at first in every frame, and
     * writes pictures and landmarks in SyncTalk_2D's dataset layout. The boxes are smoothed over time; frames without
     * the face are bridged. Memory holds a few numbers for each frame, never the frames.
     *
     * @param folder empty
     * @throws studio.soliloquy.error.StudioException {@code CLIP_…} or {@code VIDEO_UNREADABLE}
     * @throws IOException where the folder cannot be written to
     */
    public BuiltTemplateSet build(Path clip, Path folder, Progress progress) throws IOException {
        return new ClipBuild(faces, settings, folder, progress).run(clip);
    }
}
