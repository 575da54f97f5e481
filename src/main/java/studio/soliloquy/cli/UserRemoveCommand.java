package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes an account. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Removes an account with its tokens and sessions. Its projects stay, and administrators see them.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy user remove anna")
final class UserRemoveCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "Whose account it is.")
    private String name;

    UserRemoveCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountBooks books = new AccountBooks(studio);
        books.accounts().remove(books.named(name));
        terminal.print(name + ": removed");
        return ExitCode.DONE.number();
    }
}
