package studio.soliloquy.video;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Packets of one stream, in the order of decoding. One thread at a time. */
interface PacketSource {
    /** Fills {@code packet}, which is empty; false at the end. */
    boolean next(AVPacket packet);

    AVCodecParameters parameters();

    AVRational timeBase();

    /** The code of every failure to decode them. */
    VideoError error();
}
