package studio.soliloquy.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.StudioTest;
import studio.soliloquy.archive.ArchiveError;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetError;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.face.PointOffset;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectError;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.ImportedReceipts;
import studio.soliloquy.render.ImportedReceipts.Arrival;
import studio.soliloquy.render.RenderError;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputQuality;
import studio.soliloquy.video.OutputSettings;
import studio.soliloquy.video.OutputShape;

@StudioTest
class ZippedProjectsTests {
    @Autowired
    private ProjectFiles files;

    @Autowired
    private Projects projects;

    @Autowired
    private AssetStore assets;

    @Autowired
    private ImportedReceipts receipts;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void startEmpty() {
        removeAll();
        ProjectId id = projects.create("Grüße").id();
        projects.chooseSubject(id, SampleUploads.portrait(assets).id(), 1);
        projects.adjust(id, new FaceAdjustment(BoxAdjustment.NONE, List.of(new PointOffset(13, 2, 1))));
        projects.chooseAudio(id, SampleUploads.audio(assets).id());
        projects.editSound(id, new SoundEdit(0.1, Optional.empty(), Optional.of(-16.0)));
        projects.chooseOutput(
                id,
                new OutputSettings(
                        OutputShape.LANDSCAPE, Optional.of(720), true, OutputQuality.BEST, Colour.parse("#102030")));
        project = projects.configure(id, "mesh-warp", 30, Map.of("mouth-strength", 1.25), OutputFormat.GIF);
    }

    @AfterEach
    void removeAll() {
        projects.all().stream().map(Project::id).forEach(projects::delete);
        assets.all().stream().map(Asset::id).forEach(assets::delete);
    }

    @Test
    void comesBackAsItWentOut() throws IOException {
        byte[] voice = Files.readAllBytes(assets.file(project.audio().orElseThrow()));
        byte[] file = exported();
        removeAll();

        Project imported = imported(file);

        assertThat(projects.all()).containsExactly(imported);
        assertThat(imported)
                .usingRecursiveComparison()
                .ignoringFields("id", "subject", "audio", "createdAt", "changedAt")
                .isEqualTo(project);
        Asset subject = assets.get(imported.subject().orElseThrow());
        assertThat(subject.kind()).isEqualTo(AssetKind.PORTRAIT);
        assertThat(subject.label()).isEqualTo("portrait.png");
        assertThat(subject.width()).isEqualTo(160);
        assertThat(assets.file(imported.audio().orElseThrow())).hasBinaryContent(voice);
    }

    @Test
    void isImportedBesideItself() throws IOException {
        Project imported = imported(exported());

        assertThat(imported.id()).isNotEqualTo(project.id());
        assertThat(imported.audio()).as("the same bytes are one asset").isEqualTo(project.audio());
        assertThat(projects.all()).hasSize(2);
    }

    @Test
    void receiptsComeAlongAndTheirResultsWhereTheyAreWanted() throws IOException {
        Path video = Files.writeString(folder.resolve("video.mp4"), "as good as a video");
        keep(new Arrival(receipt("The newest", Digests.of(video)), Optional.of(video)));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        files.export(project.id(), true, whole);

        Project without = imported(exported());
        Project with = imported(whole.toByteArray());

        assertThat(receipts.of(without.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.hasResult()).isFalse())
                .satisfies(each -> assertThat(each.receipt().recipe().title()).isEqualTo("The newest"));
        assertThat(receipts.of(with.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.hasResult()).isTrue());
        assertThat(receipts.json(with.id(), 0)).isEqualTo(receipts.json(project.id(), 0));
        Path kept = receipts.result(with.id(), 0);
        assertThat(kept).hasSameBinaryContentAs(video);
        projects.delete(with.id());
        assertThat(kept).doesNotExist();
        assertThat(receipts.of(with.id())).isEmpty();
    }

    @Test
    void refusesReceiptsThatSpeakOfSomethingElse() throws IOException {
        Path video = Files.writeString(folder.resolve("video.mp4"), "as good as a video");
        keep(new Arrival(receipt("The newest", Digests.of(video)), Optional.of(video)));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        files.export(project.id(), true, whole);
        byte[] file = whole.toByteArray();
        removeAll();

        assertRefused(RenderError.RECEIPT_UNREADABLE, with(file, "results/1.mp4", "another video"));
        assertRefused(RenderError.RECEIPT_UNREADABLE, with(file, "receipts/1.json", "{}"));
        assertRefused(RenderError.RECEIPT_UNREADABLE, with(file, "receipts/1.json", "not JSON"));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "receipts/1.json", null));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "results/1.mp4", null));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, rewritten(file, "\"receipts/1.json\"", "\"assets/subject\""));
    }

    private void keep(Arrival arrival) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> receipts.keep(project.id(), List.of(arrival)));
    }

    private static String receipt(String title, String result) {
        String sha256 = "ab".repeat(32);
        return """
                {"schema": 1, "recipe": {"title": "%s", "subject": {"kind": "PORTRAIT", "sha256": "%s"},
                "faceIndex": 0, "audio": {"kind": "AUDIO", "sha256": "%s"},
                "model": {"id": "mesh-warp", "family": "mesh-warp", "settings": {}, "files": [], "companions": []},
                "frameRate": 25, "parameters": {}, "format": "MP4"},
                "facts": {"render": "6f1f7f1c-0c1e-4c7e-9d2e-0a1b2c3d4e5f", "project": "6f1f7f1c-0c1e-4c7e-9d2e-0a1b2c3d4e5f",
                "result": {"bytes": 18, "sha256": "%s", "frames": 25, "width": 64, "height": 64}}}""".formatted(title, sha256, sha256, result);
    }

    @Test
    void mayHaveNothingChosenYet() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.export(projects.create("Bare").id(), true, file);

        assertThat(imported(file.toByteArray()).subject()).isEmpty();
    }

    @Test
    void refusesWhatIsNoProjectAndKeepsNothingOfIt() throws IOException {
        byte[] file = exported();
        removeAll();

        assertRefused(ExchangeError.PROJECT_FILE_INVALID, SampleUploads.wav(1));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, new byte[0]);
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "project.json", null));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "project.json", "null"));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "project.json", "{\"format\":"));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "project.json", "{\"format\": \"other\"}"));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "assets/audio", null));
        assertRefused(ExchangeError.PROJECT_FILE_INVALID, with(file, "assets/audio", "other bytes"));
        assertRefused(ExchangeError.PROJECT_FILE_NEWER, rewritten(file, "\"version\" : 1", "\"version\" : 2"));
        assertRefused(
                ExchangeError.PROJECT_FILE_INVALID, rewritten(file, "\"assets/audio\"", "\"assets/../project.json\""));
        assertRefused(ArchiveError.ARCHIVE_UNSAFE, with(file, "../outside", "x"));
        assertRefused(ArchiveError.ARCHIVE_DAMAGED, java.util.Arrays.copyOf(file, file.length - 30));
    }

    @Test
    void checksFilesAndSettingsAsAnyOthers() throws IOException {
        byte[] file = exported();
        removeAll();

        assertRefused(AssetError.ASSET_KIND_WRONG, rewritten(file, "\"PORTRAIT\"", "\"CLIP\""));
        assertRefused(
                ProjectError.PROJECT_SETTINGS_INVALID, rewritten(file, "\"frameRate\" : 30", "\"frameRate\" : 0"));
        assertRefused(ProjectError.PROJECT_NAME_INVALID, rewritten(file, "\"Grüße\"", "\"\""));
    }

    @Test
    void leavesWhatWasThereBeforeWhenAnImportIsRefused() throws IOException {
        Asset kept = assets.get(project.audio().orElseThrow());
        byte[] file = rewritten(exported(), "\"frameRate\" : 30", "\"frameRate\" : 0");
        projects.delete(project.id());
        Asset again = SampleUploads.audio(assets);
        assertThat(again.sha256()).isEqualTo(kept.sha256());

        assertThatExceptionOfType(StudioException.class).isThrownBy(() -> imported(file));

        assertThat(assets.all()).containsExactly(again);
    }

    private byte[] exported() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        files.export(project.id(), false, file);
        return file.toByteArray();
    }

    private Project imported(byte[] file) {
        return files.importFrom(new ByteArrayInputStream(file));
    }

    private void assertRefused(ErrorCode code, byte[] file) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> imported(file))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(projects.all()).isEmpty();
        assertThat(assets.all()).isEmpty();
    }

    private static byte[] rewritten(byte[] file, String from, String to) throws IOException {
        String manifest = new String(entries(file).get("project.json"), StandardCharsets.UTF_8);
        assertThat(manifest).contains(from);
        return with(file, "project.json", manifest.replace(from, to));
    }

    /** The archive with another entry of this name, or without it. */
    private static byte[] with(byte[] file, String name, String content) throws IOException {
        Map<String, byte[]> entries = entries(file);
        entries.remove(name);
        if (content != null) {
            entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(List.copyOf(entries.keySet())).contains("project.json");
        return entries;
    }
}
