package studio.soliloquy.speech;

import java.nio.file.Path;
import java.util.List;

/** A program that speaks. Safe to call from any thread. */
interface SpeechEngine {
    String id();

    /** Tries the program and lists its voices. */
    EngineReport look();

    /**
     * The command that speaks the text of its standard input.
     *
     * @param order one that fits what {@link #look} found
     * @param target the WAV file that it is to write
     */
    List<String> command(SpeechOrder order, Path target);

    /** The text as the program wants it. */
    String input(SpeechOrder order);
}
