package studio.soliloquy.render;

import java.util.UUID;

/** The name of a segment's task in the queue: the job's id, a slash and the segment's number. */
record SegmentId(RenderId job, int index) {
    static SegmentId parse(String text) {
        int slash = text.indexOf('/');
        return new SegmentId(
                new RenderId(UUID.fromString(text.substring(0, slash))), Integer.parseInt(text.substring(slash + 1)));
    }

    /** @param instance the name of any step's task: it begins with the job's id */
    static RenderId jobOf(String instance) {
        return RenderId.parse(instance.split("/", 2)[0]);
    }

    RenderSegment.Key key() {
        return new RenderSegment.Key(job.value(), index);
    }

    @Override
    public String toString() {
        return job + "/" + index;
    }
}
