package studio.soliloquy.cli;

import picocli.CommandLine.Option;

/** How a command talks. */
final class OutputOptions {
    @Option(names = "--quiet", description = "Show no progress. It is not shown either where nobody watches.")
    boolean quiet;

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    boolean json;
}
