package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A frame in native memory, as FFmpeg wants it. One thread at a time; closed by whoever made it. */
final class NativeFrame implements NativeResource {
    /** Rows without padding, so that a frame is copied at once. */
    private static final int PACKED = 1;

    private static final int ALIGNED = 64;

    private AVFrame frame;

    /** A frame without pixels, to be filled by a decoder. */
    NativeFrame() {
        frame = FFmpeg.allocated(av_frame_alloc(), "a frame");
    }

    private static NativeFrame picture(int width, int height, int pixelFormat, int alignment) {
        NativeFrame picture = new NativeFrame();
        picture.frame.width(width).height(height).format(pixelFormat);
        return picture.allocated(alignment);
    }

    static NativeFrame bgr(int width, int height) {
        return picture(width, height, AV_PIX_FMT_BGR24, PACKED);
    }

    static NativeFrame of(int width, int height, int pixelFormat) {
        return picture(width, height, pixelFormat, ALIGNED);
    }

    /** @param samples room for so many, in each channel */
    static NativeFrame sound(int sampleFormat, int sampleRate, int channels, int samples) {
        NativeFrame sound = new NativeFrame();
        sound.frame.format(sampleFormat).sample_rate(sampleRate).nb_samples(samples);
        av_channel_layout_default(sound.frame.ch_layout(), channels);
        return sound.allocated(0);
    }

    private NativeFrame allocated(int alignment) {
        try {
            FFmpeg.check(av_frame_get_buffer(frame, alignment), VideoError.VIDEO_NOT_ENCODED, "memory for a frame");
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    AVFrame av() {
        return frame;
    }

    /** Copies the pixels of {@code source}, which has this frame's size. */
    void put(Frame source) {
        frame.data(0).put(source.bgr(), 0, source.bgr().length);
    }

    /** Copies this BGR frame's pixels to {@code target}, which has its size. */
    void get(Frame target) {
        frame.data(0).get(target.bgr(), 0, target.bgr().length);
    }

    NativeFrame writable() {
        FFmpeg.check(av_frame_make_writable(frame), VideoError.VIDEO_NOT_ENCODED, "memory for a video frame");
        return this;
    }

    @Override
    public void close() {
        if (frame != null) {
            av_frame_free(frame);
            frame = null;
        }
    }
}
