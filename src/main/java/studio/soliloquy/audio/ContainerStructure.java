package studio.soliloquy.audio;

import java.io.IOException;
import studio.soliloquy.error.StudioException;

/**
 * Walks a container's outline, without decoding, to find out whether the file is all there. Players, and FFmpeg with
 * them, play what is left of a cut file and say nothing.
 */
interface ContainerStructure {
    /** @throws StudioException {@code AUDIO_TRUNCATED} when the container promises more than the file holds */
    void requireComplete(ContainerFile file) throws IOException;

    static ContainerStructure of(AudioContainer container) {
        return switch (container) {
            case WAV -> new WavStructure();
            case MP3 -> new Mp3Structure();
            case M4A, MP4 -> new Mp4Structure();
            case OGG -> new OggStructure();
            case WEBM -> new WebmStructure();
            case FLAC -> new FlacStructure();
            // Frames and nothing else: only a cut within the last one can be seen, and the decoder sees that.
            case AAC -> file -> {};
        };
    }

    static StudioException truncated(String found) {
        return new StudioException(
                AudioError.AUDIO_TRUNCATED,
                "Expected a complete sound file, found one that is cut off: " + found,
                "Copy, download or export the file again, then upload it once more.");
    }
}
