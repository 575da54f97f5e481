package studio.soliloquy.render;

import java.util.List;

/**
 * What is to be joined.
 *
 * @param segments the names of the segments' files, in the order of their frames
 */
record MuxWork(RenderJob job, List<String> segments) {
    MuxWork {
        segments = List.copyOf(segments);
    }
}
