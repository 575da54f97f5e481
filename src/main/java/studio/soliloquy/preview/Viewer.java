package studio.soliloquy.preview;

/** Somebody who wants pictures of a render. */
interface Viewer {
    /** Of the pictures, in pixels. */
    int longestEdge();

    /** Between two pictures. */
    long pauseNanos();

    /** Whether this frame goes to this viewer; if so, the next one may only after its pause. */
    boolean takeTurn(Shown shown);

    /** Never waits. */
    void show(PreviewPicture picture);
}
