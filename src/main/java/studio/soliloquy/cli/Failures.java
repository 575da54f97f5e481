package studio.soliloquy.cli;

import java.io.PrintWriter;
import java.util.List;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import picocli.CommandLine;
import studio.soliloquy.error.StudioException;

/** Tells on the error stream what went wrong and what to do, and turns it into an exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult result) {
        PrintWriter errors = command.getErr();
        if (failure instanceof StudioException refused) {
            tell(errors, refused.getMessage(), refused.hint());
            return ExitCode.of(refused.code().kind()).number();
        }
        if (failure instanceof CommandInterrupted) {
            errors.println("Interrupted; nothing was left behind.");
            return ExitCode.INTERRUPTED.number();
        }
        return unforeseen(failure, errors).number();
    }

    /** Failures at the start are known to Spring: a setting outside its range. */
    private static ExitCode unforeseen(Exception failure, PrintWriter errors) {
        for (FailureAnalyzer analyzer : analyzers()) {
            FailureAnalysis analysis = analyzer.analyze(failure);
            if (analysis != null) {
                tell(errors, analysis.getDescription(), analysis.getAction());
                return ExitCode.REFUSED_INPUT;
            }
        }
        tell(errors, "The command stopped for a reason that nobody foresaw.", "Please report what follows.");
        failure.printStackTrace(errors);
        errors.flush();
        return ExitCode.INTERNAL;
    }

    private static List<FailureAnalyzer> analyzers() {
        return SpringFactoriesLoader.forDefaultResourceLocation(Failures.class.getClassLoader())
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, cause) -> {
                    // Those that need a running context have nothing to say of a command.
                }));
    }

    private static void tell(PrintWriter errors, String message, String hint) {
        errors.println("error: " + message);
        if (hint != null && !hint.isBlank()) {
            errors.println("hint: " + hint);
        }
        errors.flush();
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter errors = command.getErr();
        errors.println("error: " + failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, errors);
        errors.println("hint: " + command.getCommandSpec().qualifiedName() + " --help shows how it is used.");
        errors.flush();
        return ExitCode.USAGE.number();
    }
}
