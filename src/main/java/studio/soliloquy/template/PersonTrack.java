package studio.soliloquy.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;

/**
 * Follows one person through a clip: begins with the largest face and then takes the one that is nearest to where the
 * person was last seen, if it can be the same one. Used by one thread.
 */
final class PersonTrack {
    /** How far a head may move from one frame to the next, and how much farther for each frame it was not seen. */
    private static final double REACH = 0.5;

    private static final double REACH_A_FRAME = 0.1;
    private static final double LARGEST_GROWTH = 2;

    private FaceBox last;
    private int unseen;

    /** @param faces of the next frame, the largest first */
    Optional<Face> next(List<Face> faces) {
        Optional<Face> person = last == null
                ? faces.stream().findFirst()
                : faces.stream()
                        .filter(face -> distance(face.box()) <= REACH + REACH_A_FRAME * unseen)
                        .filter(face -> hasLikeSize(face.box()))
                        .min(Comparator.comparingDouble(face -> distance(face.box())));
        unseen = person.isPresent() ? 0 : unseen + 1;
        person.ifPresent(face -> last = face.box());
        return person;
    }

    /** Between the middles, in widths of the face. */
    private double distance(FaceBox box) {
        double across = box.x() + box.width() / 2 - last.x() - last.width() / 2;
        double down = box.y() + box.height() / 2 - last.y() - last.height() / 2;
        return Math.hypot(across, down) / last.width();
    }

    private boolean hasLikeSize(FaceBox box) {
        double growth = box.width() / last.width();
        return growth <= LARGEST_GROWTH && growth >= 1 / LARGEST_GROWTH;
    }
}
