package studio.soliloquy.video;

/** Where {@link VideoEncoder}'s thread puts frames. One thread at a time. */
interface SegmentOutput extends NativeResource {
    void write(int index, NativeFrame bgr);

    /** Writes what is held back and makes the segment whole. */
    void finish();
}
