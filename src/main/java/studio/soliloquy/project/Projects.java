package studio.soliloquy.project;

import java.util.List;
import java.util.Map;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * Keeps the projects. Safe to call from any thread. Every method that takes an id throws {@code PROJECT_NOT_FOUND} where
 * there is none of it.
 */
public interface Projects {
    /** @throws studio.soliloquy.error.StudioException {@code PROJECT_NAME_INVALID} unless 1 to 120 visible characters */
    Project create(String name);

    /** The one changed last comes first. */
    List<Project> all();

    Project get(ProjectId id);

    Project rename(ProjectId id, String name);

    /**
     * What was adjusted about another subject, or another face, is dropped.
     *
     * @param subject a portrait or a template set
     * @param faceIndex which of a portrait's faces talks; 0 for a template set
     * @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} when it is neither
     */
    Project chooseSubject(ProjectId id, AssetId subject, int faceIndex);

    /**
     * Puts right what was measured of the subject's face; whether it fits the face is checked when it is looked at.
     *
     * @throws studio.soliloquy.error.StudioException {@code PROJECT_SETTINGS_INVALID} where the project has no subject
     *     yet, and for points of a template set
     */
    Project adjust(ProjectId id, FaceAdjustment adjustment);

    /**
     * Another sound than before is used from beginning to end.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} when it is no audio
     */
    Project chooseAudio(ProjectId id, AssetId audio);

    /**
     * Says which stretch of the sound is used, and how loud.
     *
     * @throws studio.soliloquy.error.StudioException {@code AUDIO_EDIT_INVALID} when the stretch does not lie within the
     *     project's sound, or there is none to be trimmed
     */
    Project editSound(ProjectId id, SoundEdit sound);

    /** @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} when it holds no features of speech */
    Project chooseFeatures(ProjectId id, AssetId features);

    /** Does nothing where there are none. */
    Project clearFeatures(ProjectId id);

    /** Sets model, frame rate, parameters and format together; what they mean is checked when a render is submitted. */
    Project configure(ProjectId id, String modelId, int frameRate, Map<String, Double> parameters, OutputFormat format);

    /** Says in which shape, how large and how carefully a render is made. */
    Project chooseOutput(ProjectId id, OutputSettings output);

    /** Another project, made of the same and set to the same, without renders. */
    Project duplicate(ProjectId id);

    /**
     * Puts the project away, so that only {@link #discarded} tells of it, and publishes {@link ProjectDiscarded} in the same
     * transaction. It can be restored for a while, and is deleted for good later.
     */
    void discard(ProjectId id);

    /** Takes a discarded project back as it was; one that was not discarded stays as it is. */
    Project restore(ProjectId id);

    /** What was put away, the last first. */
    List<DiscardedProject> discarded();

    /**
     * Deletes the project, discarded or not, for good and publishes {@link ProjectDeleted} in the same transaction. Assets that no other project
     * uses go with it.
     */
    void delete(ProjectId id);
}
