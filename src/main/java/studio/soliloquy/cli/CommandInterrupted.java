package studio.soliloquy.cli;

/** The user does not want the command's result any more. */
final class CommandInterrupted extends RuntimeException {
    CommandInterrupted() {
        super("The command was interrupted");
    }
}
