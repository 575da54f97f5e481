package studio.soliloquy.video;

/** The sound that goes into a video beside its picture. One thread at a time; closed by whoever made it. */
interface JoinedSound extends NativeResource {
    /** Writes the whole blocks of sound that belong to the first {@code frames} frames. */
    void follow(int frames);

    /** Writes what is left of the sound of {@code frames} frames, and ends. */
    void finish(int frames);

    /** Makes the sound's stream in a video that has not begun. */
    interface Opening {
        JoinedSound of(MediaOutput output, FrameRate rate);
    }
}
