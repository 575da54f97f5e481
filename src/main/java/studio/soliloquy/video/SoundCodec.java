package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;

/** How the sound of a video is encoded. */
enum SoundCodec {
    /** AAC-LC, at the sound's own rate where AAC knows it and it is at most 48 kHz. */
    AAC("aac", AV_SAMPLE_FMT_FLTP, 320_000, 8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000),
    /** Opus, whose own rate is 48 kHz whatever the sound's. */
    OPUS("libopus", AV_SAMPLE_FMT_FLT, 256_000, 48000);

    private final String encoder;
    private final int sampleFormat;
    private final int highestChannelBitrate;
    private final int[] rates;

    SoundCodec(String encoder, int sampleFormat, int highestChannelBitrate, int... rates) {
        this.encoder = encoder;
        this.sampleFormat = sampleFormat;
        this.highestChannelBitrate = highestChannelBitrate;
        this.rates = rates;
    }

    /** By FFmpeg's number. */
    int sampleFormat() {
        return sampleFormat;
    }

    /** The rate at which it takes sound of {@code rate} hertz: the next higher one it knows, or its highest. */
    int rateFor(int rate) {
        for (int possible : rates) {
            if (possible >= rate) {
                return possible;
            }
        }
        return rates[rates.length - 1];
    }

    /** Time base one sample. */
    StreamEncoder open(int sampleRate, int channels, int bitrate) {
        return StreamEncoder.opened(encoder, context -> {
            context.sample_fmt(sampleFormat).sample_rate(sampleRate);
            context.bit_rate(Math.min(bitrate, highestChannelBitrate * channels));
            av_channel_layout_default(context.ch_layout(), channels);
            context.time_base().num(1).den(sampleRate);
        });
    }
}
