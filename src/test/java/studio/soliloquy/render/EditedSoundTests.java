package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static studio.soliloquy.render.TestingAnimationModel.FEATURE_WIDTH;
import static studio.soliloquy.render.TestingAnimationModel.OF_FEATURES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.audio.Loudness;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.TestingSound;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;
import tools.jackson.databind.json.JsonMapper;

/** A second of a tone, then a second of silence, of which only a stretch is used. */
@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class})
@TestPropertySource(properties = {"studio.render.segment-seconds=1", "studio.render.retry-delay=1ms"})
class EditedSoundTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int HEADER = 44;
    /** AAC comes in blocks, of which the last one is filled up. */
    private static final int LAST_BLOCK = 1024;

    private static final SoundEdit MIDDLE = new SoundEdit(0.6, Optional.of(1.4), Optional.empty());

    @Autowired
    private RenderQueue queue;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Projects projects;

    @Autowired
    private AssetStore assets;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private TestingAnimationModel model;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        model.forget();
    }

    private Project toneThenSilence() {
        byte[] wav = SampleUploads.wav(2);
        Arrays.fill(wav, HEADER + (wav.length - HEADER) / 2, wav.length, (byte) 0);
        Project project = studio.project(0.4);
        return projects.chooseAudio(
                project.id(),
                assets.receive(new ByteArrayInputStream(wav), "tone.wav").id());
    }

    private Render rendered(Project project) throws InterruptedException {
        Render done = studio.awaitEnd(queue.submit(project.id()).id());
        assertThat(done.state()).isEqualTo(RenderState.DONE);
        return done;
    }

    private SoundFile heard(Render render) throws IOException {
        Path copy = Files.copy(queue.video(render.id()), folder.resolve(render.id() + ".mp4"));
        return TestingSound.decoded(copy);
    }

    @Test
    void rendersTheStretchAndNothingElse() throws Exception {
        Project project = toneThenSilence();
        assertThat(rendered(project).frameCount()).isEqualTo(50);
        projects.editSound(project.id(), MIDDLE);

        Render render = rendered(project);
        float[] samples = TestingSound.samples(heard(render));

        assertThat(render.frameCount()).isEqualTo(20);
        assertThat(render.sound()).isEqualTo(MIDDLE);
        assertThat(samples.length).isBetween(12_800, 12_800 + LAST_BLOCK);
        assertThat(loudest(samples, 0.02, 0.38)).isBetween(0.4f, 0.6f);
        assertThat(loudest(samples, 0.45, 0.75)).isLessThan(0.01f);
    }

    private static float loudest(float[] samples, double from, double to) {
        float loudest = 0;
        for (int n = (int) (from * SoundFile.SAMPLE_RATE); n < to * SoundFile.SAMPLE_RATE; n++) {
            loudest = Math.max(loudest, Math.abs(samples[n]));
        }
        return loudest;
    }

    @Test
    void isAsLoudAsWantedAndRendersTheSameBytesAgain() throws Exception {
        Project project = toneThenSilence();
        SoundEdit edit = new SoundEdit(0.1, Optional.of(0.9), Optional.of(-18.0));
        projects.editSound(project.id(), edit);

        Render render = rendered(project);
        Receipt receipt = JSON.readValue(Files.readString(receipts.of(render.id())), Receipt.class);
        projects.editSound(project.id(), SoundEdit.NONE);
        Render again = studio.awaitEnd(receipts.again(receipt).id());

        assertThat(Loudness.integrated(heard(render))).isCloseTo(-18, within(0.5));
        assertThat(receipt.recipe().sound()).isEqualTo(edit);
        assertThat(receipt.facts().orElseThrow().seconds().audio()).isCloseTo(0.8, within(1e-9));
        assertThat(queue.video(again.id())).hasSameBinaryContentAs(queue.video(render.id()));
        assertThat(Loudness.integrated(heard(rendered(project)))).isGreaterThan(-14);
    }

    @Test
    void usesAllOfAnotherSoundAndAStretchOfThisOneAgain() throws Exception {
        Project project = toneThenSilence();
        projects.editSound(project.id(), MIDDLE);
        Render trimmed = queue.submit(project.id());
        RenderChange other =
                RenderChange.ofAudio(assets.receive(new ByteArrayInputStream(SampleUploads.wav(1.2)), "other.wav")
                        .id());

        Render changed = queue.submit(project.id(), other, Priority.NORMAL);

        assertThat(changed.sound()).isEqualTo(SoundEdit.NONE);
        assertThat(studio.awaitEnd(changed.id()).frameCount()).isEqualTo(30);
        assertThat(queue.duplicate(trimmed.id(), RenderChange.NONE).sound()).isEqualTo(MIDDLE);
        studio.awaitEnd(trimmed.id());
    }

    @Test
    void refusesAStretchForAModelThatIsGivenFeaturesOfTheWhole() {
        Project project = studio.with(toneThenSilence(), OF_FEATURES, OutputFormat.MP4);
        studio.withFeatures(project, 50, FEATURE_WIDTH, 1000);
        projects.editSound(project.id(), MIDDLE);

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> queue.submit(project.id()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RenderError.FEATURES_SOUND_TRIMMED));
    }
}
