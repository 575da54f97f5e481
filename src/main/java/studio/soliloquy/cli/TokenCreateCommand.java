package studio.soliloquy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Makes a token and prints it. Nobody can show it again.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy token create --user anna --days 30 \"Nightly run\"")
final class TokenCreateCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "For whom programs work with it.")
    private String user;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "For which it is good; 90 unless told.")
    private int days;

    @Parameters(index = "0", paramLabel = "PURPOSE", description = "What it is for.")
    private String purpose;

    TokenCreateCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountBooks books = new AccountBooks(studio);
        terminal.print(books.secrets().token(books.named(user), purpose, days).value());
        return ExitCode.DONE.number();
    }
}
