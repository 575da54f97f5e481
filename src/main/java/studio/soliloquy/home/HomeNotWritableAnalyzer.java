package studio.soliloquy.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the studio which folder it needs; this is read on the console, so the path belongs in it. */
class HomeNotWritableAnalyzer extends AbstractFailureAnalyzer<HomeNotWritable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HomeNotWritable cause) {
        return new FailureAnalysis(
                "The studio keeps its files in " + cause.folder() + ", which cannot be created or written to ("
                        + cause.getCause().getClass().getSimpleName() + ").",
                "Make the folder writable, or name another one with --studio.home=<folder>.",
                cause);
    }
}
