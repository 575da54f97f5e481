package studio.soliloquy.template;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.video.FrameRange;

/**
 * The making of a template set from a clip, as it stands.
 *
 * @param clip may have been deleted once it is done
 * @param framesDone that have been read
 * @param frameCount about as many as there will be; 0 while it waits
 * @param templateSet what came of it, when it is done and has not been deleted
 * @param faceless frames in which the person's face was not found, when it is done
 * @param failure when it failed
 */
public record TemplateBuild(
        TemplateBuildId id,
        AssetId clip,
        String label,
        State state,
        int framesDone,
        int frameCount,
        Optional<AssetId> templateSet,
        List<FrameRange> faceless,
        Optional<Failure> failure,
        Instant createdAt) {
    public TemplateBuild {
        requireNonNull(id, "id");
        requireNonNull(clip, "clip");
        requireNonNull(state, "state");
        requireNonNull(templateSet, "templateSet");
        requireNonNull(failure, "failure");
        faceless = List.copyOf(faceless);
    }

    /** How far it is. */
    public enum State {
        WAITING,
        READING,
        DONE,
        FAILED
    }

    /**
     * Why it failed.
     *
     * @param code of a {@link studio.soliloquy.error.StudioException}
     */
    public record Failure(String code, String message, String hint) {}
}
