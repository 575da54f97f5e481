package studio.soliloquy.video;

import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The highest peak of a sound as a video carries it, between its samples as well: at four times the rate, as in ITU-R
 * BS.1770-4, Annex 2. Streams, whatever the length. Stateless, safe to call from any thread.
 */
public final class SoundPeak {
    private static final int OVERSAMPLING = 4;
    private static final int BLOCK = 16 * 1024;
    /** Digital silence has no peak; this is lower than any other. */
    private static final double SILENCE = 1e-6;

    private SoundPeak() {}

    /**
     * @return decibels relative to full scale
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_SOUND_UNREADABLE}
     */
    public static double decibels(SoundCut cut) {
        try (Owned owned = new Owned()) {
            SoundSource source = owned.add(new SoundSource(cut, SoundCodec.AAC, OVERSAMPLING));
            NativeFrame block = owned.add(
                    NativeFrame.sound(SoundCodec.AAC.sampleFormat(), source.sampleRate(), source.channels(), BLOCK));
            double highest = SILENCE;
            while (!source.isAtEnd()) {
                source.read(block.writable().av());
                highest = Math.max(highest, highest(block.av(), source.channels()));
            }
            return 20 * Math.log10(highest);
        }
    }

    private static double highest(AVFrame block, int channels) {
        float highest = 0;
        for (int channel = 0; channel < channels; channel++) {
            FloatBuffer samples =
                    new FloatPointer(block.data(channel)).capacity(BLOCK).asBuffer();
            while (samples.hasRemaining()) {
                highest = Math.max(highest, Math.abs(samples.get()));
            }
        }
        return highest;
    }
}
