package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * Joins segments by copying their packets. Memory grows only by the index of the file, some 50 bytes for each frame.
 * One join at a time.
 */
final class PacketJoin implements SegmentJoin {
    /** With a clock in which a frame of every usual rate and a sample of most are whole. */
    private static final Map<String, String> INDEX_FIRST_MP4 =
            Map.of("movflags", "+faststart", "movie_timescale", "90000");

    private static final Map<String, String> INDEX_FIRST_WEBM = Map.of("cues_to_front", "1");

    private final OutputFormat format;
    private final Optional<JoinedSound.Opening> sound;

    /** @param format one whose segments are not decoded */
    PacketJoin(OutputFormat format, Optional<JoinedSound.Opening> sound) {
        this.format = format;
        this.sound = sound;
    }

    @Override
    public int write(Segments segments, VideoMetadata metadata, Path target, JoinProgress progress) {
        boolean mp4 = format == OutputFormat.MP4;
        try (Owned owned = new Owned()) {
            SegmentPackets picture = owned.add(segments.packets());
            MediaOutput output = owned.add(new MediaOutput(
                    target, format.extension(), mp4 ? INDEX_FIRST_MP4 : INDEX_FIRST_WEBM, progress::cancelled));
            AVStream stream = output.addCopied(picture.parameters(), segments.rate());
            Optional<JoinedSound> track = sound.map(known -> owned.add(known.of(output, segments.rate())));
            output.begin(metadata.entries());
            copy(picture, stream, output, track, progress);
            track.ifPresent(known -> known.finish(picture.frames()));
            output.finish();
            return picture.frames();
        }
    }

    private static void copy(
            SegmentPackets picture,
            AVStream stream,
            MediaOutput output,
            Optional<JoinedSound> sound,
            JoinProgress progress) {
        AVPacket packet = FFmpeg.allocated(av_packet_alloc(), "a packet");
        try {
            while (picture.next(packet)) {
                if (progress.cancelled()) {
                    throw FFmpeg.cancelled();
                }
                packet.stream_index(stream.index());
                av_packet_rescale_ts(packet, picture.timeBase(), stream.time_base());
                output.write(packet);
                sound.ifPresent(track -> track.follow(picture.frames()));
                progress.joined(picture.frames());
            }
        } finally {
            av_packet_free(packet);
        }
    }
}
