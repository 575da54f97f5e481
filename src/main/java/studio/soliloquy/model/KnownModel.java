package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A model that the studio knows of, whether it has it or not.
 *
 * @param descriptor as it would be installed; without files where they are not the same for everybody
 * @param goodAt what to take it for, for people
 * @param needs what it does not work without, for people
 * @param obtain how to get its files by hand and what to do with them; empty where it is downloaded
 * @param bytes about how large its files are, 0 where nobody can say
 * @param addresses where each of the descriptor's files is downloaded from, by the files' names; empty where the files
 *     have to be got by hand
 */
public record KnownModel(
        ModelDescriptor descriptor,
        String goodAt,
        String needs,
        Optional<String> obtain,
        long bytes,
        Map<String, URI> addresses) {
    public KnownModel {
        requireNonNull(descriptor, "descriptor");
        requireNonNull(goodAt, "goodAt");
        requireNonNull(needs, "needs");
        requireNonNull(obtain, "obtain");
        addresses = Map.copyOf(addresses);
        boolean everyFile = addresses.size() == descriptor.files().size()
                && descriptor.files().stream().map(ModelFile::name).allMatch(addresses::containsKey);
        if (bytes < 0 || !(addresses.isEmpty() || everyFile) || addresses.isEmpty() == obtain.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a url for each file, or else no url and how to obtain the files, found urls for "
                            + addresses.size() + " of " + descriptor.files().size() + " files and "
                            + (obtain.isPresent() ? "how to obtain them" : "nothing on how to obtain them"));
        }
    }

    /** As its folder will be called. */
    public String id() {
        return descriptor.id();
    }

    /**
     * Whether a studio with these models has it, whatever it is called there: under its id, as the same files, or imported
     * with what is known of models from the same place.
     */
    public boolean isAmong(Collection<ModelDescriptor> installed) {
        return installed.stream().anyMatch(this::is);
    }

    private boolean is(ModelDescriptor model) {
        boolean sameFiles = !descriptor.files().isEmpty() && descriptor.files().equals(model.files());
        return model.id().equals(id())
                || model.family().equals(descriptor.family()) && (sameFiles || comesFromTheSamePlace(model));
    }

    /** The first source is where the model itself comes from; a preset's sources are files in it. */
    private boolean comesFromTheSamePlace(ModelDescriptor model) {
        return descriptor.sources().stream()
                .limit(1)
                .map(URI::toString)
                .anyMatch(place -> model.sources().stream()
                        .map(URI::toString)
                        .anyMatch(source -> source.equals(place) || source.startsWith(place + "/")));
    }

    /** Whether the studio can get its files by itself. */
    public boolean isDownloadable() {
        return !addresses.isEmpty();
    }
}
