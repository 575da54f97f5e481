package studio.soliloquy.animation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/** Finds the family that runs a model, the studio's own before those of plug-ins. Safe to call from any thread. */
@Component
public class AnimationModels {
    private final Map<String, AnimationModel> ownFamilies;
    private final Plugins plugins;

    public AnimationModels(List<AnimationModel> models, Plugins plugins) {
        ownFamilies =
                models.stream().collect(Collectors.toUnmodifiableMap(AnimationModel::family, Function.identity()));
        this.plugins = plugins;
    }

    /**
     * Whether a family of this studio runs it and knows what it can do; some models only serve other models, and those
     * of a plug-in that has failed animate nothing.
     */
    public boolean animates(ModelDescriptor model) {
        return family(model.family())
                .filter(family -> ownFamilies.containsKey(family.family()) || knows(family, model))
                .isPresent();
    }

    private static boolean knows(AnimationModel family, ModelDescriptor model) {
        try {
            family.capabilities(model);
            return true;
        } catch (StudioException failed) {
            return false;
        }
    }

    private Optional<AnimationModel> family(String name) {
        return Optional.ofNullable(ownFamilies.get(name))
                .or(() -> plugins.families().stream()
                        .filter(family -> family.family().equals(name))
                        .findFirst());
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
        return family(model.family()).orElseThrow(() -> unknown(model));
    }

    private StudioException unknown(ModelDescriptor model) {
        Stream<String> brought = plugins.families().stream().map(AnimationModel::family);
        return new StudioException(
                AnimationError.FAMILY_UNKNOWN,
                "The model \"" + model.id() + "\" is of the family \"" + model.family()
                        + "\", which this studio does not know.",
                "Known families: "
                        + Stream.concat(ownFamilies.keySet().stream(), brought)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
