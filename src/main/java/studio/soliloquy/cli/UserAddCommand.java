package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.soliloquy.account.Role;

/** Makes an account. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Makes an account. Asks for its password, or takes it as a line of the standard input.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy user add anna --role admin")
final class UserAddCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "Whose account it is.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "EDITOR",
            description = "viewer: sees and downloads; editor: does everything with projects of their own; admin: does"
                    + " everything. Editor unless told.")
    private Role role;

    UserAddCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var accounts = new AccountBooks(studio).accounts();
        terminal.print(accounts.add(name, PasswordInput.read(), role).name() + ": added");
        return ExitCode.DONE.number();
    }
}
