package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.AUDIO;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts into words what was measured of a sound. */
final class AudioFindings {
    private static final double NO_VOICE = 0.98;
    private static final double MOSTLY_SILENT = 0.5;
    private static final double CLIPPED = 0.001;
    private static final double QUIET_LUFS = -35;
    private static final double MISSED = 0.5;
    private static final double SHORT_SECONDS = 1;
    private static final double LONG_SECONDS = 20 * 60;
    private static final int WIDE_BAND = 16_000;

    private AudioFindings() {}

    static List<Finding> of(AudioMeasures audio) {
        return of(audio, Optional.empty());
    }

    /** @param wanted the loudness that was aimed at, in LUFS */
    static List<Finding> of(AudioMeasures audio, Optional<Double> wanted) {
        List<Finding> found = new ArrayList<>();
        voice(audio, found);
        level(audio, found);
        wanted.ifPresent(loudness -> limited(audio, loudness, found));
        length(audio, found);
        if (audio.sampleRate() < WIDE_BAND) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_NARROW_BAND",
                    "The sound has " + audio.sampleRate()
                            + " samples a second, as a telephone: hissing consonants are missing.",
                    "Use the original recording if there is one; lips follow it more closely."));
        }
        if (audio.channels() > 2) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_MANY_CHANNELS",
                    "The sound has " + audio.channels() + " channels, which are mixed to one for the model.",
                    "Where only one of them is the voice, upload that one alone."));
        }
        if (found.isEmpty()) {
            found.add(Finding.good(
                    AUDIO,
                    "AUDIO_GOOD",
                    "The sound has a clear voice, loud enough and not clipped.",
                    "Nothing has to be done."));
        }
        return found;
    }

    private static void voice(AudioMeasures audio, List<Finding> found) {
        if (audio.silentShare() >= NO_VOICE) {
            found.add(Finding.warning(
                    AUDIO,
                    "AUDIO_NO_VOICE",
                    "Hardly any voice was found in the sound: the mouth will stay shut.",
                    "Listen to it once; if somebody speaks there, record it louder and with less noise."));
        } else if (audio.silentShare() >= MOSTLY_SILENT) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_MOSTLY_SILENT",
                    percent(audio.silentShare()) + " of the time nobody speaks: the mouth rests meanwhile.",
                    "Cut the pauses if they are not meant."));
        }
    }

    private static void level(AudioMeasures audio, List<Finding> found) {
        if (audio.clippedShare() >= CLIPPED) {
            found.add(Finding.warning(
                    AUDIO,
                    "AUDIO_CLIPPED",
                    percent(audio.clippedShare()) + " of the samples are as loud as can be: the recording is clipped"
                            + " and sounds harsh.",
                    "Record again with less gain; turning it down afterwards does not mend it."));
        }
        audio.loudness()
                .filter(loudness -> loudness < QUIET_LUFS)
                .ifPresent(loudness -> found.add(Finding.warning(
                        AUDIO,
                        "AUDIO_QUIET",
                        String.format(
                                Locale.ROOT,
                                "The sound is very quiet: %.0f LUFS, where speech usually has -23.",
                                loudness),
                        "Make it louder; the video will be as quiet as the sound.")));
    }

    private static void limited(AudioMeasures audio, double wanted, List<Finding> found) {
        audio.loudness()
                .filter(loudness -> loudness < wanted - MISSED)
                .ifPresent(loudness -> found.add(Finding.note(
                        AUDIO,
                        "AUDIO_LOUDNESS_LIMITED",
                        String.format(
                                Locale.ROOT,
                                "The sound becomes %.1f LUFS loud, not %.1f: its loudest moment would be clipped.",
                                loudness,
                                wanted),
                        "Leave it so, cut the loudest moment off, or use a recording with an even level.")));
    }

    private static void length(AudioMeasures audio, List<Finding> found) {
        if (audio.seconds() < SHORT_SECONDS) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_SHORT",
                    String.format(Locale.ROOT, "The sound is only %.1f seconds long.", audio.seconds()),
                    "Check that it is the whole recording."));
        } else if (audio.seconds() > LONG_SECONDS) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_LONG",
                    "The sound is " + Words.duration(audio.seconds()) + " long.",
                    "Try the first seconds alone before the whole; what is rendered is never lost, whatever happens."));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", share * 100);
    }
}
