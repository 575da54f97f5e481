package studio.soliloquy.model;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.archive.WantedEntries;
import studio.soliloquy.error.StudioException;

/** Takes files with plain names out of an archive, from its top or from the one folder that wraps them. */
final class PackageEntries implements WantedEntries {
    private static final int DEEPEST = 2;

    @Override
    public Optional<String> place(List<String> segments) {
        String name = segments.get(segments.size() - 1);
        return segments.size() <= DEEPEST && ModelFile.isName(name) ? Optional.of(name) : Optional.empty();
    }

    @Override
    public StudioException twice(String place, String entry) {
        return DescriptorFailure.because(
                "Expected one model in the archive, found another " + place + " at \"" + entry + "\".");
    }
}
