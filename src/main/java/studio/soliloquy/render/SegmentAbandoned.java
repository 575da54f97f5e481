package studio.soliloquy.render;

/** Ends the rendering of a segment from within: nobody wants its frames now. No failure of anyone's. */
final class SegmentAbandoned extends RuntimeException {
    private final boolean toBeResumed;

    /** @param toBeResumed whether the studio is stopping; else the job is at its end */
    SegmentAbandoned(boolean toBeResumed) {
        super(toBeResumed ? "The studio is stopping" : "The job no longer renders", null, false, false);
        this.toBeResumed = toBeResumed;
    }

    boolean toBeResumed() {
        return toBeResumed;
    }
}
