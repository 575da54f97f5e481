package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Sound that {@link SoundEncoder} has encoded, copied packet by packet. */
final class CopiedSound implements JoinedSound {
    private final Owned owned = new Owned();
    private final MediaOutput output;
    private final MediaInput input;
    private final AVStream source;
    private final AVStream stream;
    private final AVRational frame;
    private final AVPacket packet;
    private boolean waiting;

    CopiedSound(Path track, MediaOutput output, FrameRate rate, VideoSettings settings) {
        this.output = output;
        try {
            input = owned.add(new MediaInput(track, VideoError.VIDEO_SOUND_UNREADABLE))
                    .examined();
            source = input.best(AVMEDIA_TYPE_AUDIO, "a file with sound");
            stream = output.addEncoded(encoder(settings).context());
            frame = new AVRational().num(rate.denominator()).den(rate.numerator());
            owned.add(frame::close);
            packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
            owned.add(() -> av_packet_free(packet));
        } catch (RuntimeException failure) {
            owned.close();
            throw failure;
        }
    }

    /** Encodes nothing: the stream is described as the encoder describes it, and not as far as a container tells. */
    private StreamEncoder encoder(VideoSettings settings) {
        AVCodecParameters known = source.codecpar();
        return owned.add(
                SoundCodec.AAC.open(known.sample_rate(), known.ch_layout().nb_channels(), settings.audioBitrate()));
    }

    @Override
    public void follow(int frames) {
        long end = av_rescale_q(frames, frame, source.time_base());
        while (next() && packet.pts() + packet.duration() <= end) {
            write();
        }
    }

    @Override
    public void finish(int frames) {
        while (next()) {
            write();
        }
    }

    private boolean next() {
        waiting = waiting || input.read(packet, source);
        return waiting;
    }

    private void write() {
        waiting = false;
        packet.stream_index(stream.index());
        av_packet_rescale_ts(packet, source.time_base(), stream.time_base());
        output.write(packet);
    }

    @Override
    public void close() {
        owned.close();
    }
}
