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

    /** The sound and what it was decoded from. */
    record DecodedAudio(AudioDescription description, SoundFile sound) {}
}
