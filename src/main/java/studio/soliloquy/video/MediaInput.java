package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * A media file, opened for reading packets. Knows only containers that carry their own media: no playlist can make it
 * open another file or an address. One thread at a time; closed by whoever opened it.
 */
final class MediaInput implements NativeResource {
    private static final String CONTAINERS = "mov,matroska,wav,w64,mp3,aac,ogg,flac,avi,aiff";

    private final VideoError error;
    private AVFormatContext context;

    /** @param error the code of every failure of this input */
    MediaInput(Path file, VideoError error) {
        this.error = error;
        AVFormatContext opening = FFmpeg.allocated(avformat_alloc_context(), "a demultiplexer");
        FFmpeg.set(opening, "format_whitelist", CONTAINERS);
        FFmpeg.set(opening, "protocol_whitelist", "file");
        try (BytePointer url = FFmpeg.url(file)) {
            FFmpeg.check(
                    avformat_open_input(opening, url, null, (AVDictionary) null), error, "a media file that opens");
        }
        context = opening;
    }

    /** Reads ahead until every stream is known: needed where the container's header says too little. */
    MediaInput examined() {
        try {
            FFmpeg.check(
                    avformat_find_stream_info(context, (PointerPointer<?>) null), error, "streams that can be read");
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    AVFormatContext context() {
        return context;
    }

    VideoError error() {
        return error;
    }

    boolean has(int mediaType) {
        return av_find_best_stream(context, mediaType, -1, -1, (AVCodec) null, 0) >= 0;
    }

    /** @param what as it follows "Expected": {@code "a video stream"} */
    AVStream best(int mediaType, String what) {
        return context.streams(
                FFmpeg.check(av_find_best_stream(context, mediaType, -1, -1, (AVCodec) null, 0), error, what));
    }

    /** Reads the next packet of {@code stream}, passing over those of others; false at the end. */
    boolean read(AVPacket packet, AVStream stream) {
        while (true) {
            int result = av_read_frame(context, packet);
            if (result == AVERROR_EOF()) {
                return false;
            }
            FFmpeg.check(result, error, "a media file that is whole");
            if (packet.stream_index() == stream.index()) {
                return true;
            }
            av_packet_unref(packet);
        }
    }

    /** The packets of {@code stream}, one of this input's. */
    PacketSource packets(AVStream stream) {
        return new PacketSource() {
            @Override
            public boolean next(AVPacket packet) {
                return read(packet, stream);
            }

            @Override
            public AVCodecParameters parameters() {
                return stream.codecpar();
            }

            @Override
            public AVRational timeBase() {
                return stream.time_base();
            }

            @Override
            public VideoError error() {
                return error;
            }
        };
    }

    @Override
    public void close() {
        if (context != null) {
            avformat_close_input(context);
            context = null;
        }
    }
}
