package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

/**
 * A folder among the models that is none.
 *
 * @param folder its name, never its path
 * @param why for people: what was expected and what was found
 */
public record BrokenModel(String folder, String why) {
    public BrokenModel {
        requireNonNull(folder, "folder");
        requireNonNull(why, "why");
    }
}
