package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

import java.net.URI;
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

    /** Whether the studio can get its files by itself. */
    public boolean isDownloadable() {
        return !addresses.isEmpty();
    }
}
