package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A media file in the making, without dates or version numbers, so that the same packets give the same bytes. One thread
 * at a time; closed by whoever made it. What stands in the file is whole only after {@link #finish()}.
 */
final class MediaOutput implements NativeResource {
    private final AVIOInterruptCB.Callback_Pointer interruption;
    private AVFormatContext context;
    private RuntimeException failure;

    /**
     * @param container as FFmpeg calls its writer: {@code mp4}, {@code webm}, {@code gif}
     * @param options of that writer
     * @param cancelled asked at every access to the file, so that even the last pass over a long file can be ended
     */
    MediaOutput(Path file, String container, Map<String, String> options, BooleanSupplier cancelled) {
        interruption = interruption(cancelled);
        AVFormatContext opening = new AVFormatContext(null);
        try (BytePointer url = FFmpeg.url(file);
                BytePointer format = FFmpeg.text(container)) {
            check(
                    avformat_alloc_output_context2(opening, (AVOutputFormat) null, format, url),
                    "a writer of " + container);
            context = opening;
            context.flags(context.flags() | AVFMT_FLAG_BITEXACT);
            context.interrupt_callback().callback(interruption);
            options.forEach((option, value) -> FFmpeg.set(context.priv_data(), option, value));
            AVIOContext io = new AVIOContext(null);
            check(avio_open2(io, url, AVIO_FLAG_WRITE, context.interrupt_callback(), null), "to create the video file");
            context.pb(io);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /** What the supplier throws must not pass through FFmpeg: it is kept, and thrown where FFmpeg has given up. */
    private AVIOInterruptCB.Callback_Pointer interruption(BooleanSupplier cancelled) {
        AVIOInterruptCB.Callback_Pointer callback = new AVIOInterruptCB.Callback_Pointer() {
            @Override
            public int call(Pointer unused) {
                try {
                    return cancelled.getAsBoolean() ? 1 : 0;
                } catch (RuntimeException thrown) {
                    failure = thrown;
                    return 1;
                }
            }
        };
        return callback.retainReference();
    }

    AVStream addEncoded(AVCodecContext encoder) {
        AVStream stream = added();
        check(avcodec_parameters_from_context(stream.codecpar(), encoder), "a stream for the encoder");
        stream.time_base()
                .num(encoder.time_base().num())
                .den(encoder.time_base().den());
        return stream;
    }

    AVStream addCopied(AVCodecParameters parameters, FrameRate rate) {
        AVStream stream = added();
        check(avcodec_parameters_copy(stream.codecpar(), parameters), "a stream to copy into");
        stream.codecpar().codec_tag(0);
        stream.time_base().num(rate.denominator()).den(rate.numerator());
        return stream;
    }

    private AVStream added() {
        return FFmpeg.allocated(avformat_new_stream(context, null), "a stream");
    }

    /** Writes the header; no stream may be added afterwards, and streams may get another time base. */
    void begin(Map<String, String> metadata) {
        AVDictionary entries = new AVDictionary(null);
        metadata.forEach((key, value) -> {
            try (BytePointer keyText = FFmpeg.text(key);
                    BytePointer valueText = FFmpeg.text(value)) {
                check(av_dict_set(entries, keyText, valueText, 0), "room for metadata");
            }
        });
        context.metadata(entries);
        check(avformat_write_header(context, (AVDictionary) null), "to write the video's header");
    }

    /** Takes the packet over and leaves it empty. Its times are in the stream's time base. */
    void write(AVPacket packet) {
        check(av_interleaved_write_frame(context, packet), "to write to the video");
    }

    /** Writes what is still held back and the index. */
    void finish() {
        check(av_write_trailer(context), "to finish the video");
        AVIOContext io = context.pb();
        context.pb(null);
        check(avio_closep(io), "to finish the video");
    }

    private int check(int result, String expected) {
        if (result < 0 && failure != null) {
            throw failure;
        }
        return FFmpeg.check(result, VideoError.VIDEO_NOT_WRITTEN, expected);
    }

    @Override
    public void close() {
        if (context != null) {
            if (context.pb() != null) {
                avio_closep(context.pb());
                context.pb(null);
            }
            avformat_free_context(context);
            context = null;
        }
        interruption.releaseReference();
    }
}
