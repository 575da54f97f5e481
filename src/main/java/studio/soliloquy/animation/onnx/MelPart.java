package studio.soliloquy.animation.onnx;

import java.util.Map;
import studio.soliloquy.audio.MelSettings;
import studio.soliloquy.audio.MelSettings.Span;
import studio.soliloquy.audio.SoundFile;

/** How a log-mel spectrogram is computed. */
final class MelPart {
    private static final Map<String, Boolean> EDGES = Names.inOrder("mirrored", true, "zeros", false);
    private static final int LONGEST_FRAME = 65536;
    private static final int MOST_BANDS = 512;
    private static final String TWO = "a list of two numbers that rise";

    private MelPart() {}

    static MelSettings read(Branch mel) {
        requireRate(mel);
        int fft = mel.whole("fft", 2, LONGEST_FRAME);
        int window = mel.whole("window", 1, fft, fft);
        int hop = mel.whole("hop", 1, fft);
        int bands = mel.whole("bands", 1, MOST_BANDS);
        double lowest = mel.number("fmin", 0);
        double highest = mel.number("fmax", SoundFile.SAMPLE_RATE / 2.0);
        double preEmphasis = mel.number("pre-emphasis", 0);
        int power = mel.whole("power", 1, 2, 1);
        Span decibels = span(mel, "decibels");
        Span range = mel.has("range") ? span(mel, "range") : decibels;
        boolean mirrored = mel.choice("edges", EDGES, false);
        mel.end();
        return mel.checked(() -> new MelSettings(
                fft, window, hop, bands, lowest, highest, preEmphasis, power, decibels, range, mirrored));
    }

    /** Every sound is decoded to this rate before any model hears it. */
    private static void requireRate(Branch mel) {
        if (mel.has("rate") && mel.whole("rate", 1, Integer.MAX_VALUE) != SoundFile.SAMPLE_RATE) {
            throw mel.wrong("rate", SoundFile.SAMPLE_RATE + ", to which every sound is decoded");
        }
    }

    private static Span span(Branch mel, String key) {
        double[] ends = mel.numbers(key, 2, TWO);
        if (ends[0] >= ends[1]) {
            throw mel.wrong(key, TWO);
        }
        return new Span(ends[0], ends[1]);
    }
}
