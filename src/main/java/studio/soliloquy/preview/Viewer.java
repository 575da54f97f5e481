package studio.soliloquy.preview;

/** Somebody who wants pictures of a render. */
interface Viewer {
    /** Of the pictures, in pixels. */
    int longestEdge();

    /** Between two pictures. */
    long pauseNanos();

    /**
     * Whether this frame goes to this viewer; if so, the next one may only after its pause.
     *
     * @param leastPause that its pause is at least, in nanoseconds
     */
    boolean takeTurn(Shown shown, long leastPause);

    /** Never waits. */
    void show(PreviewPicture picture);
}
