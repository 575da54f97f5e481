package studio.soliloquy.animation;

import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.video.FrameRate;

/** Hears speech and tells how the mouth moves. Stateless, safe to call from any thread, deterministic. */
public interface SpeechToMouth {
    /** Its name in receipts: {@code sound} … */
    String name();

    /**
     * Whether it could listen now. What is missing is told, and nothing else takes its place.
     *
     * @throws studio.soliloquy.error.StudioException {@code SPEECH_NETWORK_MISSING} where its network was removed
     */
    default void requireReady() {}

    /**
     * Goes through the sound once, block by block.
     *
     * @return as many shapes as {@code rate.framesIn(sound.seconds())}
     */
    default MouthTrack listen(SoundFile sound, FrameRate rate) {
        return listen(sound, rate, () -> {});
    }

    /**
     * As above, and stoppable.
     *
     * @param between called by the listening thread many times a second; what it throws ends the listening and is thrown
     *     to the caller
     */
    MouthTrack listen(SoundFile sound, FrameRate rate, Runnable between);
}
