package studio.soliloquy.animation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/** Finds the family that runs a model. Safe to call from any thread. */
@Component
public class AnimationModels {
    private final Map<String, AnimationModel> byFamily;

    public AnimationModels(List<AnimationModel> models) {
        byFamily = models.stream().collect(Collectors.toUnmodifiableMap(AnimationModel::family, Function.identity()));
    }

    /** Whether a family of this studio runs it; some models only serve other models. */
    public boolean animates(ModelDescriptor model) {
        return byFamily.containsKey(model.family());
    }

    /**
     * What a model can do: what its family says of it, with the defaults that its descriptor gives instead.
     *
     * @throws StudioException {@code FAMILY_UNKNOWN}, {@code MODEL_PARAMETERS_INVALID} where its descriptor names a
     *     parameter that its family does not have or a value out of range, and whatever the family finds wrong with it
     */
    public Capabilities capabilities(ModelDescriptor model) {
        return runnerOf(model).capabilities(model).withDefaults(model.parameters());
    }

    /** As {@link #capabilities}; empty for a model that only serves others, and where something is wrong with it. */
    public Optional<Capabilities> usable(ModelDescriptor model) {
        try {
            return animates(model) ? Optional.of(capabilities(model)) : Optional.empty();
        } catch (StudioException unusable) {
            return Optional.empty();
        }
    }

    /** @throws StudioException {@code FAMILY_UNKNOWN} when no family of that name is part of this studio */
    public AnimationModel runnerOf(ModelDescriptor model) {
        AnimationModel runner = byFamily.get(model.family());
        if (runner == null) {
            throw new StudioException(
                    AnimationError.FAMILY_UNKNOWN,
                    "The model \"" + model.id() + "\" is of the family \"" + model.family()
                            + "\", which this studio does not know.",
                    "Known families: "
                            + String.join(
                                    ", ", byFamily.keySet().stream().sorted().toList()) + ".");
        }
        return runner;
    }
}
