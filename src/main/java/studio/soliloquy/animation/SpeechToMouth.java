package studio.soliloquy.animation;

import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.video.FrameRate;

/** Hears speech and tells how the mouth moves. Stateless, safe to call from any thread, deterministic. */
public interface SpeechToMouth {
    /** Its name in receipts: {@code sound} … */
    String name();

    /**
     * Goes through the sound once, block by block.
     *
     * @return as many shapes as {@code rate.framesIn(sound.seconds())}
     */
    MouthTrack listen(SoundFile sound, FrameRate rate);
}
