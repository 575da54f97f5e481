package studio.soliloquy.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import studio.soliloquy.error.StudioException;

/**
 * An opened container. FFmpeg gets one open file, the one demuxer that fits its content, and no protocol: whatever an
 * upload refers to, nothing else is opened. Owns native memory: used by one thread, closed by whoever opened it.
 */
final class AudioDemuxer implements AutoCloseable {
    /** Sound only: a picture in the file never reaches a decoder. */
    static final String CODECS =
            "pcm_u8,pcm_s16le,pcm_s24le,pcm_s32le,pcm_f32le,pcm_f64le,pcm_s16be,pcm_s24be,pcm_s32be,"
                    + "pcm_f32be,pcm_f64be,pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav,mp3,mp3float,mp2,mp2float,aac,alac,flac,"
                    + "vorbis,opus,ac3,eac3";

    private static final String NO_PROTOCOL = "none";

    static {
        // What FFmpeg finds odd about an upload is told to its owner, once, not to the log line by line.
        av_log_set_level(AV_LOG_FATAL);
    }

    private final AVIOContext file;
    private final AVFormatContext context;

    static AudioDemuxer open(Path path, AudioContainer container) {
        AVIOContext file = openFile(path);
        AVFormatContext context = avformat_alloc_context();
        context.pb(file);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "format_whitelist", container.demuxer(), 0);
        av_dict_set(options, "codec_whitelist", CODECS, 0);
        av_dict_set(options, "protocol_whitelist", NO_PROTOCOL, 0);
        // On failure FFmpeg frees the context, but not the file, which is ours.
        int opened = avformat_open_input(context, (String) null, (AVInputFormat) null, options);
        av_dict_free(options);
        if (opened < 0) {
            avio_closep(file);
            throw AudioStream.unreadable("its content is not what it begins as (" + container.mediaType() + ")");
        }
        return new AudioDemuxer(file, context);
    }

    private static AVIOContext openFile(Path path) {
        AVIOContext file = new AVIOContext(null);
        if (avio_open2(file, "file:" + path.toAbsolutePath(), AVIO_FLAG_READ, null, (AVDictionary) null) < 0) {
            throw new StudioException(
                    AudioError.AUDIO_STORAGE_FAILED,
                    "Expected to read a stored sound file, found that it cannot be opened.",
                    "Check the disk and the rights of the studio's folders.");
        }
        return file;
    }

    private AudioDemuxer(AVIOContext file, AVFormatContext context) {
        this.file = file;
        this.context = context;
    }

    AVFormatContext context() {
        return context;
    }

    String formatName() {
        return context.iformat().name().getString();
    }

    /** Picks the stream a player would play and lets the demuxer skip all others. */
    AVStream bestAudioStream() {
        avformat_find_stream_info(context, (AVDictionary) null);
        int best = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (best < 0) {
            throw new StudioException(
                    AudioError.AUDIO_NO_STREAM,
                    "Expected a file with sound, found " + context.nb_streams() + " streams, none of them sound.",
                    "Choose a file that has an audio track.");
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != best) {
                context.streams(i).discard(AVDISCARD_ALL);
            }
        }
        return context.streams(best);
    }

    @Override
    public void close() {
        avformat_close_input(context);
        avio_closep(file);
    }
}
