package studio.soliloquy.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.soliloquy.error.StudioException;

class VideoConverterTests {
    private static final FrameFormat FORMAT = new FrameFormat(160, 90, FrameRate.of(25));
    private static final int FRAMES = 20;

    private final VideoJoiner joiner = new VideoJoiner(VideoSettings.defaults());
    private final VideoConverter converter = new VideoConverter(VideoSettings.defaults(), joiner);

    @TempDir
    Path folder;

    private Path video;

    @BeforeEach
    void render() throws IOException {
        video = folder.resolve("video.mp4");
        Path segment = folder.resolve("segment");
        try (VideoEncoder encoder = new VideoEncoder(segment, FORMAT, VideoSettings.defaults())) {
            for (int index = 0; index < FRAMES; index++) {
                encoder.accept(index, TestingFrames.scene(160, 90, index));
            }
            encoder.finish();
        }
        VideoMetadata metadata = VideoMetadata.synthetic("Ein Gruß", "mesh-warp");
        Path sound = TestingSound.tone(folder.resolve("sound.wav"), 44_100, 1, 0.8);
        joiner.join(List.of(segment), FORMAT.rate(), sound, metadata, video, JoinProgress.UNWATCHED);
        Files.delete(segment);
    }

    @ParameterizedTest
    @EnumSource
    void showsTheSameFramesInEveryFormat(OutputFormat format) throws IOException {
        Path target = folder.resolve("converted." + format.extension());
        List<Integer> told = new ArrayList<>();

        int frames = converter.convert(video, format, target, told::add);

        List<Frame> found = OutputFile.frames(target, format);
        assertThat(frames).isEqualTo(FRAMES);
        assertThat(told).hasSize(FRAMES).endsWith(FRAMES);
        assertThat(found).hasSize(FRAMES);
        assertThat(FrameComparison.of(TestingFrames.scene(160, 90, 10), found.get(10))
                        .psnr())
                .isGreaterThan(format == OutputFormat.GIF ? 26 : 33);
        try (var files = Files.list(folder)) {
            assertThat(files).doesNotContain(folder.resolve(target.getFileName() + ".encoded"));
        }
    }

    @Test
    void keepsTheSoundAndWhatTheVideoSaysOfItself() throws IOException {
        Path target = folder.resolve("converted.webm");

        converter.convert(video, OutputFormat.WEBM, target, JoinProgress.UNWATCHED);

        try (VideoReader reader = new VideoReader(target)) {
            VideoDescription description = reader.description();
            assertThat(description.sound().orElseThrow().codec()).isEqualTo("opus");
            assertThat(description.metadata().toString()).contains("Ein Gruß", "the model \"mesh-warp\"");
        }
    }

    @Test
    void cancelledItLeavesNothing() throws IOException {
        Path target = folder.resolve("converted.webm");

        assertThatThrownBy(() -> converter.convert(video, OutputFormat.WEBM, target, new CancelsAfter(5)))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(VideoError.VIDEO_CANCELLED));
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("video.mp4", "sound.wav");
        }
    }
}
