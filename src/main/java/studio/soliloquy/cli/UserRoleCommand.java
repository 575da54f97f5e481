package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import studio.soliloquy.account.Role;

/** Gives an account another role. */
@Command(
        name = "role",
        mixinStandardHelpOptions = true,
        description = "Gives an account another role: viewer, editor or admin.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy user role anna editor")
final class UserRoleCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "Whose account it is.")
    private String name;

    @Parameters(index = "1", paramLabel = "ROLE", description = "viewer, editor or admin.")
    private Role role;

    UserRoleCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountBooks books = new AccountBooks(studio);
        books.accounts().changeRole(books.named(name), role);
        terminal.print(name + ": has another role");
        return ExitCode.DONE.number();
    }
}
