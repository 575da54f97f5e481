package studio.soliloquy.animation.network;

/** One of the pictures that a network sees, three channels each. */
public enum PictureView {
    /** The frame's own crop. */
    PICTURE,
    /** The same with a part hidden. */
    MASKED,
    /** The crop of one frame that is the same for the whole video. */
    REFERENCE
}
