package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.audio.MelSettings;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.error.StudioException;

/**
 * What an audio encoder hears: for each video frame a window of a log-mel spectrogram, past the end the last one.
 *
 * @param columns of a window, at least 1
 * @param framesPerSecond of the video, at least 1
 * @param width values that the encoder gives for a window
 * @param endsTwice whether the first row stands once more in front, and the last one once more behind
 */
public record EncoderSettings(MelSettings mel, int columns, int framesPerSecond, int width, boolean endsTwice) {
    public EncoderSettings {
        requireNonNull(mel, "mel");
        if (columns < 1 || framesPerSecond < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "Expected columns, frames and values, found " + columns + ", " + framesPerSecond + " and " + width);
        }
    }

    /** SyncTalk_2D's encoder with rows of {@code width}. */
    public static EncoderSettings synctalk(int width) {
        return new EncoderSettings(MelSettings.SYNCTALK, 16, 25, width, true);
    }

    /** How many windows are looked at in so many columns; in SyncTalk_2D's own arithmetic. */
    int windows(int found) {
        return (int) ((found - columns) / mel.columnsPerSecond() * framesPerSecond) + 2;
    }

    /** The first column of window {@code index}. */
    int start(int index, int found) {
        long start = (long) index * SoundFile.SAMPLE_RATE / ((long) mel.hop() * framesPerSecond);
        return (int) Math.min(start, found - columns);
    }

    /** @throws StudioException {@code SOUND_TOO_SHORT} below a window */
    public void requireLongEnough(SoundFile sound) {
        requireColumns(sound, mel, columns);
    }

    /** @throws StudioException {@code SOUND_TOO_SHORT} below so many columns */
    public static void requireColumns(SoundFile sound, MelSettings mel, int columns) {
        if (mel.columns(sound) < columns) {
            double seconds = (columns - 1) / mel.columnsPerSecond();
            throw new StudioException(
                    AnimationError.SOUND_TOO_SHORT,
                    "Expected a sound of at least " + columns + " spectrogram columns ("
                            + Math.ceil(seconds * 100) / 100 + " seconds), found " + mel.columns(sound) + ".",
                    "Use a longer sound, or add some silence to it.");
        }
    }
}
