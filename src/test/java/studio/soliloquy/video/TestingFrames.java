package studio.soliloquy.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Frames that look like something: soft colours all over and a disc that wanders. */
final class TestingFrames {
    private TestingFrames() {}

    static Frame scene(int width, int height, int index) {
        Frame frame = Frame.black(width, height);
        double discX = width * (0.5 + 0.3 * Math.cos(index * 0.2));
        double discY = height * (0.5 + 0.3 * Math.sin(index * 0.2));
        double radius = Math.min(width, height) / 6.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double edge = radius - Math.hypot(x - discX, y - discY);
                double disc = Math.max(0, Math.min(1, edge / 4 + 0.5));
                put(frame, x, y, disc);
            }
        }
        return frame;
    }

    private static void put(Frame frame, int x, int y, double disc) {
        double across = (double) x / frame.width();
        double down = (double) y / frame.height();
        int offset = frame.offset(x, y);
        frame.bgr()[offset] = (byte) (60 + 120 * across * (1 - disc) + 20 * disc);
        frame.bgr()[offset + 1] = (byte) (80 + 100 * down * (1 - disc) + 90 * disc);
        frame.bgr()[offset + 2] = (byte) (160 - 80 * across * (1 - disc) + 60 * disc);
    }

    static Frame plain(int width, int height, int blue, int green, int red) {
        Frame frame = Frame.black(width, height);
        for (int offset = 0; offset < frame.bgr().length; offset += 3) {
            frame.bgr()[offset] = (byte) blue;
            frame.bgr()[offset + 1] = (byte) green;
            frame.bgr()[offset + 2] = (byte) red;
        }
        return frame;
    }

    /** Encodes scenes as one segment of a video. */
    static void encode(Path segment, FrameFormat format, int start, int length) {
        try (VideoEncoder encoder = new VideoEncoder(segment, format, VideoSettings.defaults())) {
            for (int index = start; index < start + length; index++) {
                encoder.accept(index, scene(format.width(), format.height(), index));
            }
            encoder.finish();
        }
    }

    static List<Frame> all(Path video) {
        List<Frame> frames = new ArrayList<>();
        try (VideoReader reader = new VideoReader(video)) {
            reader.forEach((index, frame) -> frames.add(frame));
        }
        return frames;
    }
}
