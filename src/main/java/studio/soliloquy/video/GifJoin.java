package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Makes an animated GIF of segments, in two passes: the first chooses the colours from frames that lie evenly over
 * the whole length, so that memory does not grow with it, the second paints with them. One join at a time.
 */
final class GifJoin implements SegmentJoin {
    /** GIF counts hundredths of a second; browsers slow down what is faster than 50 a second, and files grow. */
    private static final int HIGHEST_RATE = 25;

    private static final int FRAMES_FOR_PALETTE = 32;

    private final int longestEdge;
    private final int colours;

    /**
     * @param longestEdge larger pictures are scaled down to it, in pixels
     * @param colours of the palette, at most 256
     */
    GifJoin(int longestEdge, int colours) {
        this.colours = colours;
        this.longestEdge = longestEdge;
    }

    @Override
    public int write(Segments segments, VideoMetadata metadata, Path target, JoinProgress progress) {
        try (NativeFrame palette = palette(segments, progress)) {
            int frames = paint(segments, palette, target, progress);
            GifComment.append(target, metadata.commentWithRecipe());
            return frames;
        }
    }

    private NativeFrame palette(Segments segments, JoinProgress progress) {
        int step = Math.max(1, (segments.count() + FRAMES_FOR_PALETTE - 1) / FRAMES_FOR_PALETTE);
        NativeFrame palette = new NativeFrame();
        try (FilterGraph graph = new FilterGraph(
                        source(segments) + scaled(segments) + ",palettegen=max_colors=" + colours + ",buffersink@out");
                SegmentFrames frames = segments.frames()) {
            frames.forEach(progress, (index, frame) -> {
                if (index % step == 0) {
                    graph.put("frames", frame);
                }
            });
            graph.put("frames", null);
            if (!graph.take(palette.av())) {
                throw VideoError.VIDEO_NOT_ENCODED.because("Expected a palette of the frames, found none");
            }
            return palette;
        } catch (RuntimeException failure) {
            palette.close();
            throw failure;
        }
    }

    private int paint(Segments segments, NativeFrame palette, Path target, JoinProgress progress) {
        try (Owned owned = new Owned()) {
            FilterGraph graph = owned.add(new FilterGraph(painting(segments)));
            graph.put("palette", palette.av());
            graph.put("palette", null);
            SegmentFrames frames = owned.add(segments.frames());
            Painting painting = owned.add(new Painting(graph, target, size(segments), progress));
            int count = frames.forEach(progress, (index, frame) -> {
                graph.put("frames", frame);
                painting.encode();
                progress.joined(index + 1);
            });
            graph.put("frames", null);
            painting.finish();
            return count;
        }
    }

    private String painting(Segments segments) {
        double rate = segments.rate().framesPerSecond();
        return source(segments) + (rate > HIGHEST_RATE ? ",fps=" + HIGHEST_RATE : "") + scaled(segments)
                + "[picture];buffer@palette=video_size=16x16:pix_fmt=bgra:time_base=1/1[palette];"
                + "[picture][palette]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle,buffersink@out";
    }

    private static String source(Segments segments) {
        FrameRate rate = segments.rate();
        return "buffer@frames=video_size=" + stored(segments)
                + ":pix_fmt=gbrp:colorspace=gbr:range=pc:sar=1/1:time_base="
                + rate.denominator() + "/" + rate.numerator() + ":frame_rate=" + rate.numerator() + "/"
                + rate.denominator();
    }

    private String scaled(Segments segments) {
        Size size = size(segments);
        return ",scale=" + size.width + ":" + size.height + ":flags=area+accurate_rnd+bitexact";
    }

    private Size size(Segments segments) {
        Size stored = stored(segments);
        double scale = Math.min(1, (double) longestEdge / Math.max(stored.width, stored.height));
        return new Size(whole(stored.width * scale), whole(stored.height * scale));
    }

    private static int whole(double edge) {
        return Math.max(1, (int) Math.round(edge));
    }

    private static Size stored(Segments segments) {
        try (SegmentPackets packets = segments.packets()) {
            AVCodecParameters parameters = packets.parameters();
            return new Size(parameters.width(), parameters.height());
        }
    }

    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /** The frames that a graph gives, encoded into a file. */
    private static final class Painting implements NativeResource {
        private final Owned owned = new Owned();
        private final FilterGraph graph;
        private final StreamEncoder encoder;
        private final MediaOutput output;
        private final AVStream stream;
        private final NativeFrame painted;

        Painting(FilterGraph graph, Path target, Size size, JoinProgress progress) {
            this.graph = graph;
            try (AVRational timeBase = graph.timeBase()) {
                encoder = owned.add(PictureEncoders.gif(size.width, size.height, timeBase));
                output = owned.add(new MediaOutput(target, "gif", Map.of("loop", "0"), progress::cancelled));
                stream = output.addEncoded(encoder.context());
                painted = owned.add(new NativeFrame());
                output.begin(Map.of());
            } catch (RuntimeException failure) {
                owned.close();
                throw failure;
            }
        }

        /** Encodes what the graph has ready. */
        void encode() {
            AVFrame frame = painted.av();
            while (graph.take(frame)) {
                encoder.encode(frame, this::store);
                av_frame_unref(frame);
            }
        }

        void finish() {
            encode();
            encoder.encode(null, this::store);
            output.finish();
        }

        private void store(AVPacket packet) {
            packet.duration(1);
            packet.stream_index(stream.index());
            av_packet_rescale_ts(packet, encoder.context().time_base(), stream.time_base());
            output.write(packet);
        }

        @Override
        public void close() {
            owned.close();
        }
    }
}
