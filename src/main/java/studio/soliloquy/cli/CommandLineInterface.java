package studio.soliloquy.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Set;
import picocli.CommandLine;

/** Runs the studio's commands in this process, without a server; only those about accounts open its database. */
public final class CommandLineInterface {
    private static final Set<String> STANDARD = Set.of("--help", "-h", "--version", "-V");

    private CommandLineInterface() {}

    /**
     * Whether {@code arguments} ask for a command and not for the server: whether the first is a word, or asks for help
     * or the version. The server's own arguments are settings and begin with hyphens.
     */
    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && (STANDARD.contains(arguments[0]) || !arguments[0].startsWith("-"));
    }

    /**
     * Runs one command to its end. When the process is told to end meanwhile (Ctrl-C), the command stops and cleans up.
     *
     * @return the exit code: 0 done, 1 below a threshold, 2 usage, 3 refused input, 4 resources, 5 internal
     */
    public static int run(String[] arguments) {
        // Since Java 22 a console is there even where nobody sees it, unless it is the old one.
        System.setProperty("jdk.console", "java.base");
        Interruption interruption = new Interruption();
        interruption.watchProcess();
        PrintWriter output = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter errors = new PrintWriter(System.err, true, Charset.defaultCharset());
        return run(arguments, output, errors, interruption, System.console() != null);
    }

    static int run(
            String[] arguments, PrintWriter output, PrintWriter errors, Interruption interruption, boolean terminal) {
        try (Studio studio = new Studio(interruption)) {
            Failures failures = new Failures();
            return commands(studio, new Terminal(output, errors, terminal))
                    .setOut(output)
                    .setErr(errors)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler(failures)
                    .setParameterExceptionHandler(failures)
                    .setUsageHelpLongOptionsMaxWidth(32)
                    .setUsageHelpWidth(100)
                    .execute(arguments);
        } finally {
            interruption.commandIsOver();
        }
    }

    private static CommandLine commands(Studio studio, Terminal terminal) {
        return new CommandLine(new SoliloquyCommand(studio))
                .addSubcommand(new GenerateCommand(studio, terminal))
                .addSubcommand(new FramesCommand(studio, terminal))
                .addSubcommand(new CompareCommand(studio, terminal))
                .addSubcommand(new FeaturesCommand(studio, terminal))
                .addSubcommand(new ImportCommand(studio, terminal))
                .addSubcommand(new CommandLine(new TemplateCommand())
                        .addSubcommand(new TemplateCheckCommand(studio, terminal))
                        .addSubcommand(new TemplateFromClipCommand(studio, terminal))
                        .addSubcommand(new TemplateExportCommand(studio, terminal)))
                .addSubcommand(new CommandLine(new ModelsCommand(studio, terminal))
                        .addSubcommand(new ModelsInstallCommand(studio, terminal))
                        .addSubcommand(new ModelsVerifyCommand(studio, terminal))
                        .addSubcommand(new ModelsRemoveCommand(studio, terminal))
                        .addSubcommand(new ModelsExportCommand(studio, terminal)))
                .addSubcommand(new CommandLine(new UserCommand(studio, terminal))
                        .addSubcommand(new UserAddCommand(studio, terminal))
                        .addSubcommand(new UserRemoveCommand(studio, terminal))
                        .addSubcommand(new UserPasswordCommand(studio, terminal))
                        .addSubcommand(new UserRoleCommand(studio, terminal)))
                .addSubcommand(new CommandLine(new TokenCommand(studio, terminal))
                        .addSubcommand(new TokenCreateCommand(studio, terminal))
                        .addSubcommand(new TokenRevokeCommand(studio, terminal)))
                .addSubcommand(new BenchmarkCommand(studio, terminal))
                .addSubcommand(new CommandLine(new DevicesCommand(studio, terminal))
                        .addSubcommand(new DevicesCheckCommand(studio, terminal)));
    }
}
