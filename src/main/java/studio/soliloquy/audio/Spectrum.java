package studio.soliloquy.audio;

import org.jtransforms.fft.FloatFFT_1D;

/** Magnitudes of a frame's spectrum under a periodic Hann window. Not safe for use by several threads. */
public final class Spectrum {
    private final int length;
    private final FloatFFT_1D transform;
    private final float[] window;
    private final float[] buffer;
    private final float[] magnitudes;

    /** @param length of the frames in samples, even */
    public Spectrum(int length) {
        this(length, length);
    }

    /** @param windowed samples in the middle of a frame that count */
    Spectrum(int length, int windowed) {
        this.length = length;
        transform = new FloatFFT_1D(length);
        window = new float[length];
        int first = (length - windowed) / 2;
        for (int n = 0; n < windowed; n++) {
            window[first + n] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * n / windowed));
        }
        buffer = new float[length];
        magnitudes = new float[length / 2 + 1];
    }

    /** How many magnitudes there are, from 0 Hz to half the sample rate, both counted. */
    public int bins() {
        return magnitudes.length;
    }

    /** @return [bins], not scaled; the array stays this object's and changes with the next call */
    public float[] of(float[] frame) {
        for (int n = 0; n < length; n++) {
            buffer[n] = frame[n] * window[n];
        }
        transform.realForward(buffer);
        magnitudes[0] = Math.abs(buffer[0]);
        magnitudes[length / 2] = Math.abs(buffer[1]);
        for (int k = 1; k < length / 2; k++) {
            magnitudes[k] = (float) Math.sqrt(buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1]);
        }
        return magnitudes;
    }
}
