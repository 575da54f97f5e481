package studio.soliloquy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that was run to its end in this process, and what it said. */
record RunCommand(int exitCode, String output, String errors) {

    static RunCommand of(String... arguments) {
        return of(new Interruption(), false, arguments);
    }

    /** @param terminal whether a person seems to watch */
    static RunCommand of(Interruption interruption, boolean terminal, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = CommandLineInterface.run(
                arguments, new PrintWriter(output), new PrintWriter(errors), interruption, terminal);
        return new RunCommand(exitCode, output.toString(), errors.toString());
    }
}
