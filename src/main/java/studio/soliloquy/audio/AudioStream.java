package studio.soliloquy.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.soliloquy.error.StudioException;

/**
 * The decoded frames of a file's best audio stream, one after another. Owns native memory: used by one thread, closed
 * by whoever opened it.
 */
final class AudioStream implements AutoCloseable {
    private static final int TOLERATED_DAMAGED_PACKETS = 8;
    private static final double TOLERATED_DAMAGED_SHARE = 0.05;

    private final AudioContainer container;
    private final AudioDemuxer demuxer;
    private final AVStream stream;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    private long packets;
    private long damagedPackets;
    private long samples;
    private boolean lastPacketCut;

    static AudioStream open(Path path, AudioContainer container) {
        AudioDemuxer demuxer = AudioDemuxer.open(path, container);
        try {
            return open(container, demuxer, demuxer.bestAudioStream());
        } catch (RuntimeException e) {
            demuxer.close();
            throw e;
        }
    }

    private static AudioStream open(AudioContainer container, AudioDemuxer demuxer, AVStream stream) {
        return new AudioStream(container, demuxer, stream, openCodec(stream));
    }

    private AudioStream(AudioContainer container, AudioDemuxer demuxer, AVStream stream, AVCodecContext codec) {
        this.container = container;
        this.demuxer = demuxer;
        this.stream = stream;
        this.codec = codec;
    }

    private static AVCodecContext openCodec(AVStream stream) {
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null) {
            throw unreadable("the way its sound is encoded is not known here");
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "codec_whitelist", AudioDemuxer.CODECS, 0);
        avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        int opened = avcodec_open2(codec, decoder, options);
        av_dict_free(options);
        if (opened < 0) {
            avcodec_free_context(codec);
            throw unreadable("its codec " + decoder.name().getString() + " is not read here");
        }
        return codec;
    }

    AudioDescription describe(double seconds) {
        return new AudioDescription(
                demuxer.formatName(),
                codec.codec().name().getString(),
                seconds,
                codec.sample_rate(),
                codec.ch_layout().nb_channels());
    }

    /**
     * The next frame, or {@code null} behind the last one. It stays this stream's and is good until the next call.
     *
     * @throws StudioException when the file turns out to be cut off or damaged
     */
    AVFrame next() {
        while (true) {
            int received = avcodec_receive_frame(codec, frame);
            if (received == 0) {
                samples += frame.nb_samples();
                return frame;
            }
            if (received == AVERROR_EOF()) {
                requireComplete();
                return null;
            }
            if (received == AVERROR_EAGAIN()) {
                feed();
            } else {
                countDamage(received);
            }
        }
    }

    private void feed() {
        int read = av_read_frame(demuxer.context(), packet);
        if (read == AVERROR_EOF()) {
            avcodec_send_packet(codec, null);
            return;
        }
        if (read < 0) {
            throw ContainerStructure.truncated("reading stopped after " + packets + " packets.");
        }
        try {
            if (packet.stream_index() == stream.index()) {
                send();
            }
        } finally {
            av_packet_unref(packet);
        }
    }

    private void send() {
        packets++;
        lastPacketCut = isCut(packet);
        int sent = avcodec_send_packet(codec, packet);
        if (sent < 0) {
            countDamage(sent);
        }
    }

    private boolean isCut(AVPacket packet) {
        byte[] head = new byte[Math.min(packet.size(), AdtsFrame.HEADER_BYTES)];
        packet.data().get(head);
        return switch (container) {
            case MP3 -> MpegAudioFrame.length(head) > packet.size();
            case AAC -> AdtsFrame.length(head, 0) > packet.size();
            case WAV, M4A, MP4, OGG, FLAC, WEBM -> false;
        };
    }

    private void countDamage(int error) {
        if (error == AVERROR_ENOMEM()) {
            throw unreadable("it asks for more memory than there is");
        }
        damagedPackets++;
        if (damagedPackets > 2 * packets + TOLERATED_DAMAGED_PACKETS) {
            throw unreadable("its decoder does not come to an end");
        }
    }

    private void requireComplete() {
        if (lastPacketCut) {
            throw ContainerStructure.truncated("its last packet is incomplete.");
        }
        if (container == AudioContainer.FLAC && samples < stream.duration()) {
            throw ContainerStructure.truncated(
                    "its header promises " + stream.duration() + " samples, " + samples + " can be decoded.");
        }
        if (damagedPackets > Math.max(TOLERATED_DAMAGED_PACKETS, TOLERATED_DAMAGED_SHARE * packets)) {
            throw unreadable(damagedPackets + " of its " + packets + " packets are damaged");
        }
    }

    static StudioException unreadable(String found) {
        return new StudioException(
                AudioError.AUDIO_UNREADABLE,
                "Expected a WAV, MP3, M4A, AAC, OGG, FLAC, MP4 or WebM file with sound, found that " + found + ".",
                "Check that the file plays elsewhere, and export it as WAV, MP3 or M4A.");
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
        demuxer.close();
    }
}
