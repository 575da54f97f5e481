package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a model can do.
 *
 * @param subjects the kinds of {@link Subject} it animates
 * @param drives the kinds of {@link Drive} it follows
 * @param frameRates frames per second it can render at, the default first
 * @param parameters what a user may set, in the order to show
 * @param jointFrames how many consecutive frames it renders jointly, 1 where each stands alone
 * @param features what only the user can bring for it; empty where the sound is enough
 * @param faceWidth how wide a face should be in the subject to look its best, in pixels; narrower ones come out softer
 */
public record Capabilities(
        Set<Class<? extends Subject>> subjects,
        Set<Class<? extends Drive>> drives,
        List<Integer> frameRates,
        List<Parameter> parameters,
        int jointFrames,
        Optional<FeatureKind> features,
        int faceWidth) {
    public Capabilities {
        subjects = Set.copyOf(subjects);
        drives = Set.copyOf(drives);
        frameRates = List.copyOf(frameRates);
        parameters = List.copyOf(parameters);
        requireNonNull(features, "features");
        if (subjects.isEmpty() || drives.isEmpty() || frameRates.isEmpty() || jointFrames < 1 || faceWidth < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one subject, drive, frame rate, joint frame and pixel of a face, found "
                            + subjects + ", " + drives + ", " + frameRates + ", " + jointFrames + ", " + faceWidth);
        }
    }

    /**
     * The same with other defaults.
     *
     * @param defaults by the parameters' names; those that are not named keep theirs
     * @throws studio.soliloquy.error.StudioException {@code MODEL_PARAMETERS_INVALID} for an unknown name or a value out of range
     */
    Capabilities withDefaults(Map<String, Double> defaults) {
        Map<String, Double> left = new TreeMap<>(defaults);
        List<Parameter> changed = parameters.stream()
                .map(parameter -> left.containsKey(parameter.name())
                        ? parameter.withDefault(left.remove(parameter.name()))
                        : parameter)
                .toList();
        if (!left.isEmpty()) {
            throw AnimationError.parametersInvalid(
                    "Expected parameters that the model's family has, found \"" + String.join("\", \"", left.keySet())
                            + "\".",
                    "Its parameters are "
                            + parameters.stream().map(Parameter::name).collect(Collectors.joining(", ")) + ".");
        }
        return new Capabilities(subjects, drives, frameRates, changed, jointFrames, features, faceWidth);
    }
}
