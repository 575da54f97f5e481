package studio.soliloquy.render;

import studio.soliloquy.video.FrameRange;

/**
 * One attempt at one segment.
 *
 * @param job as it stood when the attempt began
 * @param fileName what this attempt is to write; no other attempt has the same
 */
record SegmentWork(RenderJob job, int index, FrameRange range, String fileName) {
    SegmentId id() {
        return new SegmentId(job.id(), index);
    }
}
