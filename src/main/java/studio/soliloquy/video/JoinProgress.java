package studio.soliloquy.video;

/** Watches {@link VideoJoiner#join} and may end it. Called by the joining thread. */
public interface JoinProgress {
    /** Nobody watches and nobody cancels. */
    JoinProgress UNWATCHED = frames -> {};

    /** @param frames how many have been joined so far */
    void joined(int frames);

    /** Asked often, so it answers at once; once true, the join ends with {@code VIDEO_CANCELLED}. */
    default boolean cancelled() {
        return false;
    }
}
