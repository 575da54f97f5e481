package studio.soliloquy.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** Asks for a password where nobody sees it: never among the arguments, which every user of the machine can list. */
final class PasswordInput {
    private PasswordInput() {}

    /** Typed twice at a terminal, otherwise the first line of the standard input. */
    static String read() {
        Console console = System.console();
        return console == null ? line() : typed(console);
    }

    private static String typed(Console console) {
        String first = new String(console.readPassword("Password: "));
        String second = new String(console.readPassword("The same again: "));
        if (!first.equals(second)) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected the same password twice, found two.", "Run the command again.");
        }
        return first;
    }

    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            if (line == null) {
                throw CommandError.COMMAND_INPUT_REFUSED.because(
                        "Expected a password on the standard input, found nothing.",
                        "Run the command in a terminal, or give it the password as a line of input.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
