package studio.soliloquy.render;

/** Where a render job stands. */
public enum RenderState {
    QUEUED,
    PREPARING,
    RENDERING,
    MUXING,
    DONE,
    CANCELLED,
    FAILED;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
