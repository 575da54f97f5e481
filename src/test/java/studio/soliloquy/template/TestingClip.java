package studio.soliloquy.template;

import java.nio.file.Path;
import java.util.Arrays;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.VideoEncoder;
import studio.soliloquy.video.VideoSettings;

/** A clip that the studio's own encoder writes: 160×120 pixels, frame i of the one grey 10 + 10 i, at most 250. */
public final class TestingClip {
    private TestingClip() {}

    public static Path of(Path file, FrameRate rate, int frames) {
        FrameFormat format = new FrameFormat(160, 120, rate);
        try (VideoEncoder encoder = new VideoEncoder(file, format, VideoSettings.defaults())) {
            for (int index = 0; index < frames; index++) {
                Frame frame = Frame.black(format.width(), format.height());
                Arrays.fill(frame.bgr(), (byte) Math.min(250, 10 + 10 * index));
                encoder.accept(index, frame);
            }
            encoder.finish();
        }
        return file;
    }
}
