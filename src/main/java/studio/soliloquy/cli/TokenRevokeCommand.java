package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Revokes a token. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes a token: whoever sends it is refused from now on.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy token revoke --user anna 5b1c2f8e-0d6a-4a5e-9a57-2f6a0c8b1d11")
final class TokenRevokeCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "Whose token it is.")
    private String user;

    @Parameters(index = "0", paramLabel = "ID", description = "As the list of tokens shows it.")
    private String id;

    TokenRevokeCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountBooks books = new AccountBooks(studio);
        books.secrets().revoke(books.named(user), id);
        terminal.print(id + ": revoked");
        return ExitCode.DONE.number();
    }
}
