package studio.soliloquy.video;

import java.nio.file.Path;
import java.util.List;

/** What is joined: at least one file, in order, each made by {@link VideoEncoder} for the same output. */
record Segments(List<Path> files, FrameRate rate, OutputFormat output) {
    Segments {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one segment, found none");
        }
    }

    /** The caller closes them. */
    SegmentPackets packets() {
        return new SegmentPackets(files, rate, output);
    }

    /** The caller closes them. */
    SegmentFrames frames() {
        return new SegmentFrames(files, rate, output);
    }

    /** How many frames there are, read from the files. */
    int count() {
        return SegmentPackets.count(files, rate, output);
    }
}
