package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A jar in the folder for plug-ins.
 *
 * @param jar its file's name, never its path
 * @param families that it brings; none where it cannot be used
 * @param models the ids of the models inside the jar; none where it cannot be used
 * @param problem why it cannot be used, for people: what was expected and what was found
 */
public record Plugin(String jar, List<String> families, List<String> models, Optional<String> problem) {
    public Plugin {
        requireNonNull(jar, "jar");
        families = List.copyOf(families);
        models = List.copyOf(models);
        requireNonNull(problem, "problem");
    }
}
