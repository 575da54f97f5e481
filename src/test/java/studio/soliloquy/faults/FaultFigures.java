package studio.soliloquy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Collects what the long trials measure in {@code target/figures-faults.md}. */
public final class FaultFigures {
    private static final Path FILE = Path.of("target", "figures-faults.md");
    private static boolean begun;

    private FaultFigures() {}

    /** Adds a row; the first one of a run begins the file anew. */
    public static synchronized void add(String figure, String measured) {
        String row = "| " + figure + " | " + measured + " |";
        System.out.println(row);
        try {
            if (!begun) {
                Files.writeString(FILE, "| figure | measured |\n|---|---|\n");
                begun = true;
            }
            Files.writeString(FILE, row + "\n", StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
