package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * What is in a video, so that two can be compared: equal fingerprints mean the same video.
 *
 * @param picturePackets of each packet of the video stream its times, flags and bytes
 * @param soundPackets the same of the sound
 * @param pictures of each decoded frame its pixels
 * @param times when each frame is shown, ascending, in units of the stream
 */
public record VideoFingerprint(
        List<String> picturePackets, List<String> soundPackets, List<String> pictures, List<Long> times) {

    public static VideoFingerprint of(Path video) {
        List<Long> times = new ArrayList<>();
        List<String> picturePackets = packets(video, AVMEDIA_TYPE_VIDEO, times);
        List<String> soundPackets = packets(video, AVMEDIA_TYPE_AUDIO, new ArrayList<>());
        return new VideoFingerprint(
                picturePackets,
                soundPackets,
                pictures(video),
                times.stream().sorted().toList());
    }

    /** Whether the frames follow each other at equal distances: none is missing and none is there twice. */
    public boolean isGapless() {
        long distance = times.get(1) - times.get(0);
        return distance > 0
                && IntStream.range(1, times.size())
                        .allMatch(index -> times.get(index) - times.get(index - 1) == distance);
    }

    private static List<String> packets(Path video, int mediaType, List<Long> times) {
        List<String> digests = new ArrayList<>();
        AVPacket packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
        try (MediaInput input = new MediaInput(video, VideoError.VIDEO_UNREADABLE).examined()) {
            AVStream stream = input.best(mediaType, "a stream to compare");
            while (input.read(packet, stream)) {
                times.add(packet.pts());
                digests.add(digest(packet));
                av_packet_unref(packet);
            }
        } finally {
            av_packet_free(packet);
        }
        return digests;
    }

    private static String digest(AVPacket packet) {
        ByteBuffer numbers = ByteBuffer.allocate(28)
                .putLong(packet.pts())
                .putLong(packet.dts())
                .putLong(packet.duration())
                .putInt(packet.flags());
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes);
        return digest(numbers.array(), bytes);
    }

    private static List<String> pictures(Path video) {
        List<String> digests = new ArrayList<>();
        try (VideoReader reader = new VideoReader(video)) {
            reader.forEach((index, frame) -> digests.add(digest(frame.bgr())));
        }
        return digests;
    }

    private static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
