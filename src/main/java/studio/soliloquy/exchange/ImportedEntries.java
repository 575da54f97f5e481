package studio.soliloquy.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.soliloquy.archive.WantedEntries;
import studio.soliloquy.error.StudioException;

/** What an import needs of a project's file; receipts and results it leaves where they are. */
final class ImportedEntries implements WantedEntries {
    private static final Set<String> WANTED =
            Set.of(Manifest.FILE, "assets/subject", "assets/audio", "assets/features");

    @Override
    public Optional<String> place(List<String> segments) {
        return Optional.of(String.join("/", segments)).filter(WANTED::contains);
    }

    static boolean isWanted(String file) {
        return WANTED.contains(file) && !file.equals(Manifest.FILE);
    }

    @Override
    public StudioException twice(String place, String entry) {
        return ExchangeError.PROJECT_FILE_INVALID.because("Expected " + place + " once, found it twice.");
    }
}
