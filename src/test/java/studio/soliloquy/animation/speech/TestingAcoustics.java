package studio.soliloquy.animation.speech;

import java.util.Random;
import studio.soliloquy.audio.SoundFile;

/** What happens to speech on its way, and what sounds without anybody speaking; mono samples at the studio's own rate. */
final class TestingAcoustics {
    private static final int RATE = SoundFile.SAMPLE_RATE;
    private static final int REACH = 120;

    private TestingAcoustics() {}

    /** What a line of 8 kHz lets through: 300 to 3400 Hz, in 256 steps that follow the level. */
    static float[] telephone(float[] speech) {
        float[] narrow = new float[speech.length];
        for (int n = 0; n < speech.length; n++) {
            double sum = 0;
            for (int k = -REACH; k <= REACH; k++) {
                if (n + k >= 0 && n + k < speech.length) {
                    sum += speech[n + k] * bandPass(k);
                }
            }
            narrow[n] = (float) stepped(sum);
        }
        return narrow;
    }

    private static double bandPass(int k) {
        double window = 0.5 + 0.5 * Math.cos(Math.PI * k / REACH);
        return window * (lowPass(k, 3400) - lowPass(k, 300));
    }

    private static double lowPass(int k, double hertz) {
        double turn = 2 * hertz / RATE;
        return k == 0 ? turn : Math.sin(Math.PI * turn * k) / (Math.PI * k);
    }

    private static double stepped(double sample) {
        double curve = Math.log1p(255 * Math.min(1, Math.abs(sample))) / Math.log(256);
        return Math.signum(sample) * Math.expm1(Math.round(curve * 127) / 127.0 * Math.log(256)) / 255;
    }

    /** A smaller head and a higher voice: all that is heard comes sooner by {@code factor}. */
    static float[] smaller(float[] speech, double factor) {
        float[] smaller = new float[(int) (speech.length / factor)];
        for (int n = 0; n < smaller.length; n++) {
            double place = n * factor;
            int before = (int) place;
            int behind = Math.min(speech.length - 1, before + 1);
            smaller[n] = (float) (speech[before] + (place - before) * (speech[behind] - speech[before]));
        }
        return smaller;
    }

    static float[] hiss(int samples, double level) {
        Random random = new Random(7);
        float[] hiss = new float[samples];
        for (int n = 0; n < samples; n++) {
            hiss[n] = (float) (level * random.nextGaussian());
        }
        return hiss;
    }

    /** Plucked chords, two a second. */
    static float[] music(int samples, double level) {
        float[] music = new float[samples];
        int[] roots = {0, 5, 7, 3, 8, 10};
        for (int n = 0; n < samples; n++) {
            double time = (double) n / RATE;
            int chord = (int) (2 * time);
            double fading = Math.exp(-3 * (time - chord / 2.0));
            for (int step : new int[] {0, 4, 7}) {
                double pitch = 130.8 * Math.pow(2, (roots[chord % roots.length] + step) / 12.0);
                for (int overtone = 1; overtone <= 5; overtone++) {
                    music[n] += (float) (level * fading / overtone * Math.sin(2 * Math.PI * pitch * overtone * time));
                }
            }
        }
        return music;
    }

    static float[] together(float[] first, float[] second) {
        float[] both = new float[Math.min(first.length, second.length)];
        for (int n = 0; n < both.length; n++) {
            both[n] = first[n] + second[n];
        }
        return both;
    }

    /**
     * Syllables of no language that is written with these letters: clicks with lips open between vowels that glide, from
     * pulses of a voice through three resonances.
     */
    static float[] strangeLanguage(double seconds) {
        double[][] vowels = {
            {310, 2020, 2960}, {730, 1090, 2440}, {360, 640, 2240}, {530, 1840, 2480}, {290, 1750, 2150}
        };
        int syllable = RATE / 5;
        float[] speech = new float[(int) (seconds * RATE)];
        Resonance[] throat = {new Resonance(), new Resonance(), new Resonance()};
        for (int n = 0; n < speech.length; n++) {
            int which = n / syllable;
            double share = (double) (n % syllable) / syllable;
            double[] from = vowels[which % vowels.length];
            double[] to = vowels[(which * 3 + 1) % vowels.length];
            boolean spoken = share > 0.2 && which % 9 < 7;
            double pulse =
                    spoken && n % (RATE / 140) == 0 ? 1 : share > 0.15 && share < 0.2 && which % 2 == 0 ? 0.05 : 0;
            double sum = 0;
            for (int i = 0; i < throat.length; i++) {
                sum += throat[i].next(pulse, from[i] + share * (to[i] - from[i])) / (i + 1);
            }
            speech[n] = (float) (0.03 * sum);
        }
        return speech;
    }

    private static final class Resonance {
        private static final double WIDTH = Math.exp(-Math.PI * 90 / RATE);

        private double last;
        private double lastButOne;

        double next(double pulse, double hertz) {
            double now = pulse + 2 * WIDTH * Math.cos(2 * Math.PI * hertz / RATE) * last - WIDTH * WIDTH * lastButOne;
            lastButOne = last;
            last = now;
            return now;
        }
    }
}
