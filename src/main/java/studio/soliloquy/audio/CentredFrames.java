package studio.soliloquy.audio;

import java.util.Arrays;

/**
 * Cuts a stream into overlapping frames, each centred on a multiple of the hop; what lies before the beginning and
 * behind the end counts as zero. Sound of n samples gives 1 + n / hop frames. Not safe for use by several threads.
 */
public final class CentredFrames implements SampleSink {
    /** Takes one frame after another. */
    @FunctionalInterface
    public interface FrameSink {
        /** @param frame stays the cutter's: read it before returning */
        void accept(float[] frame);
    }

    private final int hop;
    private final FrameSink sink;
    private final float[] frame;
    private int filled;

    public CentredFrames(int length, int hop, FrameSink sink) {
        if (hop < 1 || length < hop || length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Expected an even frame length of at least one hop, found " + length + " and a hop of " + hop);
        }
        this.hop = hop;
        this.sink = sink;
        frame = new float[length];
        filled = length / 2;
    }

    @Override
    public void accept(float[] samples, int count) {
        int taken = 0;
        while (taken < count) {
            int part = Math.min(count - taken, frame.length - filled);
            System.arraycopy(samples, taken, frame, filled, part);
            taken += part;
            filled += part;
            if (filled == frame.length) {
                emit();
            }
        }
    }

    /** Gives out the frames whose centres lie in the sound but whose ends lie behind it. Nothing may follow. */
    public void finish() {
        int centre = frame.length / 2;
        while (filled >= centre) {
            Arrays.fill(frame, filled, frame.length, 0);
            int left = filled;
            emit();
            filled = left - hop;
        }
    }

    private void emit() {
        sink.accept(frame);
        System.arraycopy(frame, hop, frame, 0, frame.length - hop);
        filled = frame.length - hop;
    }
}
