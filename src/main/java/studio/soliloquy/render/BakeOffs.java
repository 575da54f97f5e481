package studio.soliloquy.render;

import java.util.List;
import studio.soliloquy.project.ProjectId;

/**
 * Lets models render the same few seconds, to be looked at side by side. The renders are jobs like any other and come
 * before those of normal priority, but they are not among a project's renders, and go after a while.
 */
public interface BakeOffs {
    int MOST_CONTENDERS = 8;
    double LONGEST_SECONDS = 10;

    /**
     * Queues a render for each contender that can take part, and says why the others cannot.
     *
     * @param startSeconds of the project's sound
     * @param endSeconds of the project's sound, at most {@link #LONGEST_SECONDS} after its start
     * @param contenders 1 to {@link #MOST_CONTENDERS}
     * @throws studio.soliloquy.error.StudioException {@code BAKE_OFF_INVALID}, {@code AUDIO_EDIT_INVALID}, {@code
     *     PROJECT_NOT_FOUND}
     */
    BakeOff begin(ProjectId project, double startSeconds, double endSeconds, List<Contender> contenders);

    /** The latest first, without those of which every render is gone. */
    List<BakeOff> of(ProjectId project);

    /**
     * Removes it with its renders.
     *
     * @throws studio.soliloquy.error.StudioException {@code BAKE_OFF_NOT_FOUND}
     */
    void delete(BakeOffId id);
}
