package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INPUT_CHANGED;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.av_audio_fifo_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_audio_fifo_drain;
import static org.bytedeco.ffmpeg.global.avutil.av_audio_fifo_free;
import static org.bytedeco.ffmpeg.global.avutil.av_audio_fifo_read;
import static org.bytedeco.ffmpeg.global.avutil.av_audio_fifo_size;
import static org.bytedeco.ffmpeg.global.avutil.av_audio_fifo_write;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;
import static org.bytedeco.ffmpeg.global.avutil.av_samples_set_silence;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVAudioFifo;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The sound of a file as a codec takes it: float, one or two channels, at a rate the codec knows. Decodes as it is read.
 * One thread at a time; closed by whoever made it.
 */
final class SoundSource implements NativeResource {
    private final Owned owned = new Owned();
    private final StreamDecoder decoder;
    private final NativeFrame decoded;
    private final NativeFrame converted;
    private final int sampleFormat;
    private final int sampleRate;
    private final int channels;
    private final AVAudioFifo waiting;
    private SwrContext resampler;
    private final float factor;
    private long ahead;
    private long left;
    private boolean ended;

    SoundSource(Path file, SoundCodec codec) {
        this(SoundCut.whole(file), codec, 1);
    }

    /** @param oversampling how many times the rate of {@code codec} is given, for a look between its samples */
    SoundSource(SoundCut cut, SoundCodec codec, int oversampling) {
        sampleFormat = codec.sampleFormat();
        factor = (float) cut.factor();
        try {
            MediaInput input = owned.add(new MediaInput(cut.file(), VideoError.VIDEO_SOUND_UNREADABLE))
                    .examined();
            AVStream stream = input.best(AVMEDIA_TYPE_AUDIO, "a file with sound");
            decoder = owned.add(new StreamDecoder(input.packets(stream), 1, true));
            decoded = owned.add(new NativeFrame());
            converted = owned.add(new NativeFrame());
            AVCodecContext context = decoder.context();
            sampleRate = codec.rateFor(context.sample_rate()) * oversampling;
            channels = Math.min(2, Math.max(1, context.ch_layout().nb_channels()));
            waiting = FFmpeg.allocated(av_audio_fifo_alloc(sampleFormat, channels, sampleRate), "a sound queue");
            owned.add(() -> av_audio_fifo_free(waiting));
            ahead = Math.round(cut.start() * sampleRate);
            left = cut.end().isPresent() ? Math.round(cut.end().getAsDouble() * sampleRate) - ahead : Long.MAX_VALUE;
        } catch (RuntimeException failure) {
            owned.close();
            throw failure;
        }
    }

    int sampleRate() {
        return sampleRate;
    }

    int channels() {
        return channels;
    }

    /** Whether nothing but silence follows. */
    boolean isAtEnd() {
        return left == 0 || ended && av_audio_fifo_size(waiting) == 0;
    }

    /** Fills {@code target} with its number of samples; with silence after the sound's end. */
    void read(AVFrame target) {
        int wanted = target.nb_samples();
        int given = (int) Math.min(wanted, left);
        while (!ended && (ahead > 0 || av_audio_fifo_size(waiting) < given)) {
            decode();
            leaveOut();
        }
        int found = given == 0 ? 0 : check(av_audio_fifo_read(waiting, target.data(), given), "sound");
        left -= found;
        if (factor != 1) {
            amplify(target, found);
        }
        if (found < wanted) {
            av_samples_set_silence(target.data(), found, wanted - found, channels, sampleFormat);
        }
    }

    /** What lies before the start goes. */
    private void leaveOut() {
        int now = (int) Math.min(ahead, av_audio_fifo_size(waiting));
        if (now > 0) {
            check(av_audio_fifo_drain(waiting, now), "sound");
            ahead -= now;
        }
    }

    private void amplify(AVFrame target, int count) {
        boolean planar = av_sample_fmt_is_planar(sampleFormat) != 0;
        for (int plane = 0; plane < (planar ? channels : 1); plane++) {
            FloatPointer samples = new FloatPointer(target.data(plane));
            FloatBuffer values =
                    samples.capacity((long) count * (planar ? 1 : channels)).asBuffer();
            for (int n = 0; n < values.limit(); n++) {
                values.put(n, values.get(n) * factor);
            }
        }
    }

    private void decode() {
        if (!decoder.next(decoded.av())) {
            drain();
            ended = true;
            return;
        }
        AVFrame frame = decoded.av();
        if (frame.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
            av_channel_layout_default(frame.ch_layout(), frame.ch_layout().nb_channels());
        }
        if (resample(frame) == AVERROR_INPUT_CHANGED) {
            drain();
            check(resample(frame), "sound that can be resampled");
        }
        av_frame_unref(frame);
    }

    private void drain() {
        if (resampler != null) {
            check(resample(null), "sound that can be resampled");
            swr_free(resampler);
            resampler = null;
        }
    }

    private int resample(AVFrame frame) {
        if (resampler == null) {
            resampler = FFmpeg.allocated(swr_alloc(), "a resampler");
        }
        AVFrame output = converted.av();
        output.format(sampleFormat).sample_rate(sampleRate);
        av_channel_layout_default(output.ch_layout(), channels);
        int result = swr_convert_frame(resampler, output, frame);
        if (result != AVERROR_INPUT_CHANGED) {
            check(result, "sound that can be resampled");
            check(av_audio_fifo_write(waiting, output.data(), output.nb_samples()), "room for sound");
        }
        av_frame_unref(output);
        return result;
    }

    private static int check(int result, String expected) {
        return FFmpeg.check(result, VideoError.VIDEO_SOUND_UNREADABLE, expected);
    }

    @Override
    public void close() {
        if (resampler != null) {
            swr_free(resampler);
            resampler = null;
        }
        owned.close();
    }
}
