package studio.soliloquy.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_NATIVE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Turns frames of any rate, sample format and channel layout, which may change from frame to frame, into mono at
 * {@link SoundFile#SAMPLE_RATE}. Owns native memory: used by one thread, closed by whoever made it.
 */
final class MonoResampler implements AutoCloseable {
    /** Twice FFmpeg's own length: a steeper flank, so that less of the top octave folds back. */
    private static final int FILTER_TAPS = 64;

    private final SoundWriter writer;
    private final AVChannelLayout layout = new AVChannelLayout();
    private SwrContext resampler;
    private int sampleRate;
    private int sampleFormat;
    private FloatPointer output = new FloatPointer(0);
    private final PointerPointer<FloatPointer> outputPlanes = new PointerPointer<>(1);

    /** @param writer stays the caller's */
    MonoResampler(SoundWriter writer) {
        this.writer = writer;
    }

    void push(AVFrame frame) {
        if (resampler == null || changes(frame)) {
            finish();
            prepare(frame);
        }
        convert(frame.extended_data(), frame.nb_samples());
    }

    /** Writes what the filter still holds back. */
    void finish() {
        if (resampler != null) {
            convert(null, 0);
            swr_free(resampler);
            resampler = null;
        }
    }

    private boolean changes(AVFrame frame) {
        return frame.sample_rate() != sampleRate
                || frame.format() != sampleFormat
                || av_channel_layout_compare(frame.ch_layout(), layout) != 0;
    }

    private void prepare(AVFrame frame) {
        sampleRate = frame.sample_rate();
        sampleFormat = frame.format();
        av_channel_layout_copy(layout, frame.ch_layout());
        try (AVChannelLayout mono = new AVChannelLayout()) {
            av_channel_layout_default(mono, 1);
            resampler = new SwrContext(null);
            swr_alloc_set_opts2(
                    resampler,
                    mono,
                    AV_SAMPLE_FMT_FLT,
                    SoundFile.SAMPLE_RATE,
                    layout,
                    sampleFormat,
                    sampleRate,
                    0,
                    null);
        }
        av_opt_set_int(resampler, "filter_size", FILTER_TAPS, 0);
        av_opt_set_double(resampler, "rematrix_maxval", 1, 0);
        if (layout.order() != AV_CHANNEL_ORDER_NATIVE) {
            swr_set_matrix(resampler, equalShares(layout.nb_channels()), layout.nb_channels());
        }
        if (swr_init(resampler) < 0) {
            throw AudioStream.unreadable(
                    layout.nb_channels() + " channels at " + sampleRate + " Hz cannot be turned into mono");
        }
    }

    private static double[] equalShares(int channels) {
        double[] matrix = new double[channels];
        Arrays.fill(matrix, 1.0 / channels);
        return matrix;
    }

    private void convert(PointerPointer<?> input, int inputSamples) {
        int room = swr_get_out_samples(resampler, inputSamples);
        if (room > output.capacity()) {
            output.close();
            output = new FloatPointer(room);
        }
        outputPlanes.put(0, output);
        int converted = swr_convert(resampler, outputPlanes, room, input, inputSamples);
        if (converted < 0) {
            throw AudioStream.unreadable("its samples cannot be resampled from " + sampleRate + " Hz");
        }
        writer.write(output.asBuffer().limit(converted));
    }

    @Override
    public void close() {
        if (resampler != null) {
            swr_free(resampler);
        }
        av_channel_layout_uninit(layout);
        layout.close();
        output.close();
        outputPlanes.close();
    }
}
