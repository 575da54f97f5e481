package studio.soliloquy.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.soliloquy.archive.WantedEntries;
import studio.soliloquy.error.StudioException;

/** What an import needs of a project's file. */
final class ImportedEntries implements WantedEntries {
    private static final Set<String> WANTED =
            Set.of(Manifest.FILE, "assets/subject", "assets/audio", "assets/features");

    private static final Pattern RECEIPT = Pattern.compile("receipts/[0-9]{1,4}\\.json");
    private static final Pattern RESULT = Pattern.compile("results/[0-9]{1,4}\\.(mp4|webm|gif|zip)");

    @Override
    public Optional<String> place(List<String> segments) {
        return Optional.of(String.join("/", segments))
                .filter(file -> WANTED.contains(file) || isReceipt(file) || isResult(file));
    }

    static boolean isReceipt(String file) {
        return RECEIPT.matcher(file).matches();
    }

    static boolean isResult(String file) {
        return RESULT.matcher(file).matches();
    }

    /** Whether the project may be made of this file. */
    static boolean isAsset(String file) {
        return WANTED.contains(file) && !file.equals(Manifest.FILE);
    }

    @Override
    public StudioException twice(String place, String entry) {
        return ExchangeError.PROJECT_FILE_INVALID.because("Expected " + place + " once, found it twice.");
    }
}
