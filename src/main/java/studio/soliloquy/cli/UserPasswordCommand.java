package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives an account another password. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description =
                "Gives an account another password, and logs it out everywhere. Asks for the password, or takes it"
                        + " as a line of the standard input.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy user password anna")
final class UserPasswordCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "Whose account it is.")
    private String name;

    UserPasswordCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountBooks books = new AccountBooks(studio);
        books.accounts().changePassword(books.named(name), PasswordInput.read());
        terminal.print(name + ": has another password");
        return ExitCode.DONE.number();
    }
}
