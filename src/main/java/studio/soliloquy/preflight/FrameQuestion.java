package studio.soliloquy.preflight;

import java.util.Optional;
import studio.soliloquy.face.FaceAdjustment;

/**
 * Which frame of a project is to be looked at.
 *
 * @param faceIndex in place of the project's
 * @param adjustment in place of the project's, so that one can be looked at before it is kept; of another face none is
 *     taken over
 * @param mouth open where nothing is given, since that shows most
 */
public record FrameQuestion(Optional<Integer> faceIndex, Optional<FaceAdjustment> adjustment, MouthPosition mouth) {
    /** The project as it is, its mouth open. */
    public static final FrameQuestion PLAIN = new FrameQuestion(Optional.empty(), Optional.empty(), MouthPosition.OPEN);

    @SuppressWarnings("OptionalAssignedToNull")
    public FrameQuestion {
        // What a JSON document leaves out arrives as null.
        faceIndex = faceIndex == null ? Optional.empty() : faceIndex;
        adjustment = adjustment == null ? Optional.empty() : adjustment;
        mouth = mouth == null ? MouthPosition.OPEN : mouth;
    }
}
