package studio.soliloquy.render;

import studio.soliloquy.video.FrameRange;

/**
 * One attempt at one segment.
 *
 * @param job as it stood when the attempt began
 * @param attempt from 1; no other attempt at this segment has the same number
 */
record SegmentWork(RenderJob job, int index, FrameRange range, int attempt) {
    SegmentId id() {
        return new SegmentId(job.id(), index);
    }

    String fileName() {
        return JobFolder.segmentName(index, attempt);
    }
}
