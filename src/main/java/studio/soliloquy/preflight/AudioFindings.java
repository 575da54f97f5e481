package studio.soliloquy.preflight;

import static studio.soliloquy.render.Objection.About.AUDIO;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.soliloquy.error.Sentence;

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
                    Sentence.of("finding.audio.narrow", audio.sampleRate()),
                    Sentence.of("finding.audio.narrow.hint")));
        }
        if (audio.channels() > 2) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_MANY_CHANNELS",
                    Sentence.of("finding.audio.channels", audio.channels()),
                    Sentence.of("finding.audio.channels.hint")));
        }
        if (found.isEmpty()) {
            found.add(Finding.good(
                    AUDIO, "AUDIO_GOOD", Sentence.of("finding.audio.good"), Sentence.of("finding.nothing")));
        }
        return found;
    }

    private static void voice(AudioMeasures audio, List<Finding> found) {
        if (audio.silentShare() >= NO_VOICE) {
            found.add(Finding.warning(
                    AUDIO,
                    "AUDIO_NO_VOICE",
                    Sentence.of("finding.audio.none"),
                    Sentence.of("finding.audio.none.hint")));
        } else if (audio.silentShare() >= MOSTLY_SILENT) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_MOSTLY_SILENT",
                    Sentence.of("finding.audio.silent", percent(audio.silentShare())),
                    Sentence.of("finding.audio.silent.hint")));
        }
    }

    private static void level(AudioMeasures audio, List<Finding> found) {
        if (audio.clippedShare() >= CLIPPED) {
            found.add(Finding.warning(
                    AUDIO,
                    "AUDIO_CLIPPED",
                    Sentence.of("finding.audio.clipped", percent(audio.clippedShare())),
                    Sentence.of("finding.audio.clipped.hint")));
        }
        audio.loudness()
                .filter(loudness -> loudness < QUIET_LUFS)
                .ifPresent(loudness -> found.add(Finding.warning(
                        AUDIO,
                        "AUDIO_QUIET",
                        Sentence.of("finding.audio.quiet", String.format(Locale.ROOT, "%.0f", loudness)),
                        Sentence.of("finding.audio.quiet.hint"))));
    }

    private static void limited(AudioMeasures audio, double wanted, List<Finding> found) {
        audio.loudness()
                .filter(loudness -> loudness < wanted - MISSED)
                .ifPresent(loudness -> found.add(Finding.note(
                        AUDIO,
                        "AUDIO_LOUDNESS_LIMITED",
                        Sentence.of("finding.audio.limited", tenths(loudness), tenths(wanted)),
                        Sentence.of("finding.audio.limited.hint"))));
    }

    private static void length(AudioMeasures audio, List<Finding> found) {
        if (audio.seconds() < SHORT_SECONDS) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_SHORT",
                    Sentence.of("finding.audio.short", tenths(audio.seconds())),
                    Sentence.of("finding.audio.short.hint")));
        } else if (audio.seconds() > LONG_SECONDS) {
            found.add(Finding.note(
                    AUDIO,
                    "AUDIO_LONG",
                    Sentence.of("finding.audio.long", Words.duration(audio.seconds())),
                    Sentence.of("finding.audio.long.hint")));
        }
    }

    private static String tenths(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", share * 100);
    }
}
