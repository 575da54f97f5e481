package studio.soliloquy.render;

/** Ends a step from within: nobody wants its result now. No failure of anyone's. */
final class StepAbandoned extends RuntimeException {
    StepAbandoned() {
        super("The step is not wanted now", null, false, false);
    }
}
