package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.project.ProjectId;

/**
 * The door of the queue. Safe to call from any thread. Unknown ids throw {@code RENDER_NOT_FOUND}; what a render's state
 * forbids throws {@code RENDER_TRANSITION_ILLEGAL}. Jobs come in the order of their priorities, and within one in the
 * order in which they were submitted or put.
 */
public interface RenderQueue {
    /** How many renders may be submitted at once. */
    int LARGEST_BATCH = 200;

    /** As {@link #submit(ProjectId, RenderChange, Priority)}, nothing changed and of normal priority. */
    default Render submit(ProjectId project) {
        return submit(project, RenderChange.NONE, Priority.NORMAL);
    }

    /**
     * Freezes what the project is made of now, but for what is to be different, and queues it behind all others of the
     * priority.
     *
     * @throws studio.soliloquy.error.StudioException {@code PROJECT_INCOMPLETE}, {@code PORTRAIT_NO_FACE},
     *     {@code PARAMETER_…}, {@code FRAME_RATE_UNSUPPORTED}, {@code SUBJECT_UNSUPPORTED}, {@code FEATURES_…},
     *     {@code MODEL_…}: whatever can be told beforehand
     */
    Render submit(ProjectId project, RenderChange change, Priority priority);

    /**
     * Submits one render for each change, in their order: all of them, or none where one is refused.
     *
     * @param changes 1 to {@link #LARGEST_BATCH}
     * @throws studio.soliloquy.error.StudioException as {@link #submit}, and {@code RENDER_BATCH_INVALID}
     */
    List<Render> submitAll(ProjectId project, List<RenderChange> changes, Priority priority);

    /** Submits once more what was frozen for a render, whatever has become of it, but for what is to be different. */
    Render duplicate(RenderId id, RenderChange change);

    Render get(RenderId id);

    /** The newest first, without those of {@link BakeOffs}. */
    List<Render> ofProject(ProjectId project);

    /** As {@link #ofProject} for many projects at once, with an entry for each of them. */
    Map<ProjectId, List<Render>> ofProjects(Collection<ProjectId> projects);

    /** What is not at its end, in the order in which it comes. */
    QueueState state();

    /** What is at its end, the latest first, without those of {@link BakeOffs}. */
    List<Render> ended(int limit);

    /** Stops everything within half a second, and begins nothing more until {@link #resumeAll}. What is done is kept. */
    QueueState pauseAll();

    QueueState resumeAll();

    /** Stops the job within half a second until {@link #resume}. What is done is kept. A paused one stays so. */
    Render pause(RenderId id);

    /** Goes on where the job was paused. One that goes on already is left alone. */
    Render resume(RenderId id);

    /** Stops the job within half a second for good; does nothing where it is already at an end. */
    Render cancel(RenderId id);

    /**
     * Takes up a render again that failed, where it failed, or one that was cancelled, from its beginning; behind all
     * others of its priority.
     *
     * @throws studio.soliloquy.error.StudioException as {@link #submit} where what it is made of is no longer there
     */
    Render retry(RenderId id);

    /** Gives the job another priority, behind all others of that, from its next segment on. */
    Render prioritise(RenderId id, Priority priority);

    /**
     * Gives the job another place, from its next segment on.
     *
     * @param before a job that is not at its end: directly before that, with its priority. Empty: behind all others of
     *     its own priority
     */
    void move(RenderId id, Optional<RenderId> before);

    /**
     * The result, of the format that was asked for; not to be written to.
     *
     * @throws studio.soliloquy.error.StudioException {@code RENDER_NOT_DONE}
     */
    Path video(RenderId id);

    /**
     * A frame of the result as a JPEG, its longest edge at most 640 pixels, made when it is asked for the first time.
     * Not to be written to.
     *
     * @throws studio.soliloquy.error.StudioException {@code RENDER_NOT_DONE}
     */
    Path poster(RenderId id);

    /** Whether a render that is not at its end needs this model. */
    boolean needsModel(String modelId);

    /** Cancels where needed and removes the job with all its files. */
    void delete(RenderId id);
}
