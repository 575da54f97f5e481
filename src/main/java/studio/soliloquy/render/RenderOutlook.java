package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.Project;

/** What can be told of a render before it is queued. Queues nothing. Safe to call from any thread. */
@Component
public class RenderOutlook {
    private final SubmissionCheck check;
    private final Predictions predictions;
    private final PortraitFaces portraits;

    RenderOutlook(SubmissionCheck check, Predictions predictions, PortraitFaces portraits) {
        this.check = check;
        this.predictions = predictions;
        this.portraits = portraits;
    }

    /**
     * @param frames of the result; 0 where the project's sound is not known
     * @param predicted empty where nothing like it has been measured, or the render would be refused
     */
    public record Forecast(int frames, Optional<Prediction> predicted) {}

    /** All reasons why {@link RenderQueue#submit} would refuse the project now; empty where it would not. */
    public List<Objection> objections(Project project) {
        return check.objections(RenderDraft.of(project));
    }

    /** What the render would take. */
    public Forecast forecast(Project project) {
        return check.plan(RenderDraft.of(project))
                .map(work -> new Forecast(work.frames(), predictions.of(work)))
                .orElse(new Forecast(0, Optional.empty()));
    }

    /**
     * The portrait that a render of the project would animate, its face adjusted as the project says.
     *
     * @throws studio.soliloquy.error.StudioException {@code PORTRAIT_NO_FACE}
     */
    public Portrait portrait(AssetId portrait, int faceIndex, FaceAdjustment adjustment) {
        return portraits.portrait(portrait, faceIndex, adjustment);
    }

    /** All faces of a portrait, the largest first; remembered for the render. */
    public List<Face> faces(AssetId portrait) {
        return portraits.faces(portrait);
    }
}
