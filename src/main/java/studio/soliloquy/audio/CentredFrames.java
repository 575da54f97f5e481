package studio.soliloquy.audio;

import java.util.Arrays;

/**
 * Cuts a stream into overlapping frames, each centred on a multiple of the hop; what lies before the beginning and
 * behind the end counts as zero, or is the sound mirrored. Sound of n samples gives 1 + n / hop frames. Not safe for use by several threads.
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
    private final float[] opening;
    private int filled;
    private int opened;
    private boolean begun;

    public CentredFrames(int length, int hop, FrameSink sink) {
        this(length, hop, false, sink);
    }

    /** @param mirrored asks for a hop below half a length; shorter sounds than half a frame lie in silence all the same */
    CentredFrames(int length, int hop, boolean mirrored, FrameSink sink) {
        if (hop < 1 || length < hop || length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Expected an even frame length of at least one hop, found " + length + " and a hop of " + hop);
        }
        this.hop = hop;
        this.sink = sink;
        frame = new float[length];
        filled = length / 2;
        opening = new float[mirrored ? length / 2 + 1 : 0];
        begun = !mirrored;
    }

    @Override
    public void accept(float[] samples, int count) {
        int taken = begun ? 0 : open(samples, count);
        take(samples, taken, count);
    }

    /** Waits for as many samples as stand mirrored before the first one. */
    private int open(float[] samples, int count) {
        int taken = Math.min(count, opening.length - opened);
        System.arraycopy(samples, 0, opening, opened, taken);
        opened += taken;
        if (opened == opening.length) {
            for (int i = 0; i < opening.length - 1; i++) {
                frame[i] = opening[opening.length - 1 - i];
            }
            begun = true;
            take(opening, 0, opening.length);
        }
        return taken;
    }

    private void take(float[] samples, int from, int count) {
        int taken = from;
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
        if (opening.length > 0 && begun) {
            mirrorEnd();
            return;
        }
        take(opening, 0, opened);
        int centre = frame.length / 2;
        while (filled >= centre) {
            Arrays.fill(frame, filled, frame.length, 0);
            int left = filled;
            emit();
            filled = left - hop;
        }
    }

    /** The samples before the last one are still in the frame, since a hop is less than half of it. */
    private void mirrorEnd() {
        float[] end = new float[opening.length - 1];
        for (int i = 0; i < end.length; i++) {
            end[i] = frame[filled - 2 - i];
        }
        take(end, 0, end.length);
    }

    private void emit() {
        sink.accept(frame);
        System.arraycopy(frame, hop, frame, 0, frame.length - hop);
        filled = frame.length - hop;
    }
}
