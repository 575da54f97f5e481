package studio.soliloquy.render;

import java.time.Instant;
import java.util.List;
import studio.soliloquy.project.ProjectId;

/**
 * The same few seconds, rendered by several models.
 *
 * @param startSeconds of the project's sound, where they begin
 * @param endSeconds of the project's sound, where they end
 * @param renders one for each contender that could be queued, in the order in which they were named
 * @param refusals why the others could not; only the one who began the bake-off is told
 */
public record BakeOff(
        BakeOffId id,
        ProjectId project,
        double startSeconds,
        double endSeconds,
        List<Render> renders,
        List<Refused> refusals,
        Instant begunAt) {
    public BakeOff {
        renders = List.copyOf(renders);
        refusals = List.copyOf(refusals);
    }

    /**
     * Why a contender cannot take part.
     *
     * @param contender its number among those that were named, from 0
     */
    public record Refused(int contender, String modelId, Render.Failure reason) {}
}
