package studio.soliloquy.render;

/** Where a render job stands. */
public enum RenderState {
    QUEUED,
    PREPARING,
    RENDERING,
    MUXING,
    /** Until somebody resumes it; what is done is kept. */
    PAUSED,
    DONE,
    CANCELLED,
    FAILED;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }

    /** Whether nothing of what the job made on its way is needed any more. One that failed may be taken up again. */
    boolean keepsNothing() {
        return this == DONE || this == CANCELLED;
    }
}
