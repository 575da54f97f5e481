package studio.soliloquy.render;

import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.OutputFormat;

/** Whether a job can be watched while it is rendered, and if not, why. */
final class StreamState {
    private StreamState() {}

    /** Whether a job of this format can ever be. */
    static boolean grows(OutputFormat format) {
        return format == OutputFormat.MP4;
    }

    static boolean isStreamable(RenderJob job) {
        return isUnderWay(job.state()) && job.sound().isPresent() && job.openingDone();
    }

    /** @throws StudioException {@code STREAM_…} unless it can be watched, as far as its row tells */
    static RenderJob require(RenderJob job) {
        if (!grows(job.format())) {
            throw new StudioException(
                    RenderError.STREAM_NOT_FOUND,
                    "Expected a render to MP4, found " + job.format() + ", which cannot be watched before it is done.",
                    "Wait until it is done, or render to MP4.");
        }
        if (job.state().isFinal()) {
            throw ended(job);
        }
        if (!isStreamable(job)) {
            throw notReady();
        }
        return job;
    }

    static StudioException notReady() {
        return new StudioException(
                RenderError.STREAM_NOT_READY,
                "Expected a render whose sound and first seconds are there, found that they are still being made.",
                "Ask again in a few seconds, or wait until the render says that it is streamable.");
    }

    static StudioException noSuchSegment(int index) {
        return new StudioException(
                RenderError.STREAM_NOT_FOUND,
                "Expected the number of a segment that is rendered, found " + index + ".",
                "Play what the playlist names.");
    }

    private static StudioException ended(RenderJob job) {
        boolean done = job.state() == RenderState.DONE;
        return new StudioException(
                RenderError.STREAM_ENDED,
                "Expected a render that is being made, found it " + job.state() + ".",
                done ? "Play the finished video at /api/v1/renders/" + job.id() + "/video." : "Render again.");
    }

    private static boolean isUnderWay(RenderState state) {
        return switch (state) {
            case RENDERING, MUXING, PAUSED -> true;
            case QUEUED, PREPARING, DONE, CANCELLED, FAILED -> false;
        };
    }
}
