package studio.soliloquy.audio;

import java.nio.file.Path;

/** Reads sound out of any container that FFmpeg knows. Safe to call from any thread; memory does not grow with length. */
public interface AudioDecoder {
    /**
     * Decodes the best audio stream of {@code source} to mono at 16 kHz, streaming, and writes it to {@code target}.
     * On failure nothing is left at {@code target}.
     *
     * @param maximumSeconds longer sound is refused
     * @throws studio.soliloquy.error.StudioException {@code AUDIO_…} when there is no audio stream, the file is cut
     *     off or damaged, the sound is longer than allowed, or no sample comes out
     */
    DecodedAudio decode(Path source, Path target, double maximumSeconds);

    /**
     * As {@link #decode(Path, Path, double)}, but for the stretch that {@code edit} names alone. What lies behind it is
     * not looked at. Its loudness stays as it is.
     *
     * @throws studio.soliloquy.error.StudioException as there, and {@code AUDIO_EMPTY} where the stretch lies behind the
     *     sound's end
     */
    default DecodedAudio decode(Path source, Path target, SoundEdit edit) {
        return decode(source, target, edit, () -> {});
    }

    /**
     * As above, and stoppable.
     *
     * @param between called by the decoding thread many times a second; what it throws ends the decoding and is thrown
     *     to the caller
     */
    DecodedAudio decode(Path source, Path target, SoundEdit edit, Runnable between);

    /** The sound and what it was decoded from. */
    record DecodedAudio(AudioDescription description, SoundFile sound) {}
}
