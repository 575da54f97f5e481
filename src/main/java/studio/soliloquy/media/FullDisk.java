package studio.soliloquy.media;

import java.util.Locale;
import java.util.stream.Stream;

/** Tells that a disk is full. Java has no type for this, only the words of the operating systems. */
public final class FullDisk {
    private FullDisk() {}

    /** Whether this failure, without its causes, says so. */
    public static boolean isSaidBy(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "quota exceeded").anyMatch(words::contains);
    }
}
