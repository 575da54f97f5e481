package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * The sound of a video in the making: as long as the picture, cut or filled with silence, encoded no further than the picture has
 * come. One thread at a time; closed by whoever made it.
 */
final class SoundTrack implements JoinedSound {
    private final Owned owned = new Owned();
    private final MediaOutput output;
    private final SoundSource source;
    private final StreamEncoder encoder;
    private final NativeFrame samples;
    private final AVStream stream;
    private final FrameRate rate;
    private long written;

    SoundTrack(SoundCut sound, SoundCodec codec, MediaOutput output, FrameRate rate, VideoSettings settings) {
        this.output = output;
        this.rate = rate;
        try {
            source = owned.add(new SoundSource(sound, codec, 1));
            encoder = owned.add(codec.open(source.sampleRate(), source.channels(), settings.audioBitrate()));
            int block = encoder.context().frame_size();
            samples = owned.add(NativeFrame.sound(codec.sampleFormat(), source.sampleRate(), source.channels(), block));
            stream = output.addEncoded(encoder.context());
        } catch (RuntimeException failure) {
            owned.close();
            throw failure;
        }
    }

    @Override
    public void follow(int frames) {
        int block = encoder.context().frame_size();
        while (written + block <= samplesIn(frames)) {
            write(block);
        }
    }

    @Override
    public void finish(int frames) {
        follow(frames);
        int rest = (int) (samplesIn(frames) - written);
        if (rest > 0) {
            write(rest);
        }
        encoder.encode(null, this::store);
    }

    private long samplesIn(int frames) {
        return Math.round((double) frames * source.sampleRate() * rate.denominator() / rate.numerator());
    }

    private void write(int count) {
        samples.writable().av().nb_samples(count).pts(written);
        source.read(samples.av());
        encoder.encode(samples.av(), this::store);
        written += count;
    }

    private void store(AVPacket packet) {
        packet.stream_index(stream.index());
        av_packet_rescale_ts(packet, encoder.context().time_base(), stream.time_base());
        output.write(packet);
    }

    @Override
    public void close() {
        owned.close();
    }
}
