package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of a model's files since it was installed.
 *
 * @param model its id
 * @param files all of them; none for a model that needs none
 */
public record ModelVerification(String model, List<CheckedFile> files) {
    public ModelVerification {
        requireNonNull(model, "model");
        files = List.copyOf(files);
    }

    public boolean isWhole() {
        return files.stream().allMatch(file -> file.state() == CheckedFile.State.WHOLE);
    }
}
