package studio.soliloquy.video;

import java.nio.file.Path;

/** Makes one file of segments. */
interface SegmentJoin {
    /** @return how many frames the segments have */
    int write(Segments segments, VideoMetadata metadata, Path target, JoinProgress progress);
}
