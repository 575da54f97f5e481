package studio.soliloquy.preflight;

import studio.soliloquy.error.Sentence;
import studio.soliloquy.render.Objection;
import studio.soliloquy.render.Objection.About;

/**
 * One thing worth knowing before a render.
 *
 * @param code for programs, does not change
 * @param message what was found
 * @param hint what to do, or what to expect
 */
public record Finding(Level level, About about, String code, String message, String hint) {
    /** How grave, the gravest last. */
    public enum Level {
        GOOD,
        NOTE,
        /** The result will be poor, or slow to come. */
        WARNING,
        /** The render would be refused. */
        PROBLEM
    }

    static Finding of(Objection objection) {
        return new Finding(
                Level.PROBLEM,
                objection.about(),
                objection.failure().code().name(),
                objection.failure().getMessage(),
                objection.failure().hint());
    }

    static Finding good(About about, String code, Sentence message, Sentence hint) {
        return new Finding(Level.GOOD, about, code, message.english(), hint.english());
    }

    static Finding note(About about, String code, Sentence message, Sentence hint) {
        return new Finding(Level.NOTE, about, code, message.english(), hint.english());
    }

    static Finding warning(About about, String code, Sentence message, Sentence hint) {
        return new Finding(Level.WARNING, about, code, message.english(), hint.english());
    }
}
