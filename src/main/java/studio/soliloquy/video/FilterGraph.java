package studio.soliloquy.video;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_time_base;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * One of FFmpeg's filter graphs. Frames go in by the names of its sources and come out of its one sink. One thread at a
 * time; closed by whoever made it.
 */
final class FilterGraph implements NativeResource {
    private static final String SINK = "buffersink@out";

    private AVFilterGraph graph;

    /** @param description in FFmpeg's language, with sources {@code buffer@NAME=…} and one {@code buffersink@out} */
    FilterGraph(String description) {
        graph = FFmpeg.allocated(avfilter_graph_alloc(), "a filter graph");
        try {
            // Threads would not change a pixel, but their number would change with the machine.
            graph.nb_threads(1);
            check(
                    avfilter_graph_parse_ptr(graph, description, (AVFilterInOut) null, (AVFilterInOut) null, null),
                    "FFmpeg to know its filters");
            check(avfilter_graph_config(graph, null), "filters that fit together");
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** @param frame stays the caller's and must not be written to before it was filtered; null for the end */
    void put(String source, AVFrame frame) {
        check(
                av_buffersrc_add_frame_flags(filter("buffer@" + source), frame, AV_BUFFERSRC_FLAG_KEEP_REF),
                "a filter to take a frame");
    }

    /** @return false where a source has to give more, and after the last frame */
    boolean take(AVFrame frame) {
        int result = av_buffersink_get_frame(filter(SINK), frame);
        if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
            return false;
        }
        check(result, "a filter to give a frame");
        return true;
    }

    /** Of the frames that come out. */
    AVRational timeBase() {
        return av_buffersink_get_time_base(filter(SINK));
    }

    private AVFilterContext filter(String name) {
        return FFmpeg.allocated(avfilter_graph_get_filter(graph, name), name);
    }

    private static int check(int result, String expected) {
        return FFmpeg.check(result, VideoError.VIDEO_NOT_ENCODED, expected);
    }

    @Override
    public void close() {
        if (graph != null) {
            avfilter_graph_free(graph);
            graph = null;
        }
    }
}
