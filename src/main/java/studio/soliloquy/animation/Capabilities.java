package studio.soliloquy.animation;

import java.util.List;
import java.util.Set;

/**
 * What a model family can do.
 *
 * @param subjects the kinds of {@link Subject} it animates
 * @param drives the kinds of {@link Drive} it follows
 * @param frameRates frames per second it can render at, the default first
 * @param parameters what a user may set, in the order to show
 * @param jointFrames how many consecutive frames it renders jointly, 1 where each stands alone
 */
public record Capabilities(
        Set<Class<? extends Subject>> subjects,
        Set<Class<? extends Drive>> drives,
        List<Integer> frameRates,
        List<Parameter> parameters,
        int jointFrames) {
    public Capabilities {
        subjects = Set.copyOf(subjects);
        drives = Set.copyOf(drives);
        frameRates = List.copyOf(frameRates);
        parameters = List.copyOf(parameters);
        if (subjects.isEmpty() || drives.isEmpty() || frameRates.isEmpty() || jointFrames < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one subject, drive, frame rate and joint frame, found " + subjects + ", "
                            + drives + ", " + frameRates + ", " + jointFrames);
        }
    }
}
