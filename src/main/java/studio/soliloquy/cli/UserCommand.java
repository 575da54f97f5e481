package studio.soliloquy.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the accounts. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Lists the accounts of the studio in this home. The studio must not be running; while it runs, an"
                + " administrator does the same on its page /accounts.",
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  soliloquy user add anna --role admin --home /srv/studio",
            "  soliloquy user password anna",
            "  soliloquy user role anna editor",
            "  soliloquy user remove anna"
        })
final class UserCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Mixin
    private OutputOptions output;

    UserCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var accounts = new AccountBooks(studio).accounts().all();
        if (output.json) {
            terminal.printJson(accounts);
        } else {
            accounts.forEach(account -> terminal.print(
                    "%-24s %s".formatted(account.name(), account.role().name().toLowerCase(Locale.ROOT))));
        }
        return ExitCode.DONE.number();
    }
}
