package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists an account's tokens. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Lists the tokens by which programs work for an account. The studio must not be running; while it"
                + " runs, everybody does the same on the page /account.",
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  soliloquy token --user anna",
            "  soliloquy token create --user anna --days 30 \"Nightly run\"",
            "  soliloquy token revoke --user anna 5b1c2f8e-0d6a-4a5e-9a57-2f6a0c8b1d11"
        })
final class TokenCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Option(names = "--user", paramLabel = "NAME", description = "Whose tokens.")
    private String user;

    TokenCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (user == null) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected --user NAME, found no name.", "Name the account whose tokens are to be listed.");
        }
        AccountBooks books = new AccountBooks(studio);
        books.secrets()
                .tokens(books.named(user))
                .forEach(token ->
                        terminal.print("%s  until %s  %s".formatted(token.id(), token.expiresAt(), token.name())));
        return ExitCode.DONE.number();
    }
}
