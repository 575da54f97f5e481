package studio.soliloquy.model;

import java.util.List;
import java.util.Optional;

/**
 * The models that the studio knows of: those of its own catalogue, and those that people describe in {@code
 * models/catalogue/*.yaml}, which are looked at on each call and come before the studio's own of the same id. Safe to
 * call from any thread. Needs no network.
 */
public interface Catalogue {
    /** By their titles. */
    List<KnownModel> all();

    /** Empty where no catalogue has it. */
    Optional<KnownModel> find(String id);

    /** The files of the people's own catalogue that cannot be read, by name. */
    List<BrokenModel> broken();
}
