package studio.soliloquy.template.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.StudioTest;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetError;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.template.TalkingClip;
import studio.soliloquy.template.TemplateBuild;
import studio.soliloquy.template.TemplateBuild.State;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.template.TemplateBuilds;
import studio.soliloquy.template.TemplateError;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.template.TemplateSets;
import studio.soliloquy.template.TestingClip;
import studio.soliloquy.template.TestingTemplateSet;
import studio.soliloquy.video.FrameRate;

@StudioTest
class TemplateAssetsTests {
    @Autowired
    private AssetStore store;

    @Autowired
    private TemplateSets sets;

    @Autowired
    private TemplateBuilds builds;

    @Autowired
    private Builds rows;

    @Autowired
    private StudioHome home;

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void removeAll() {
        rows.deleteAll();
    }

    @Test
    void keepsATemplateSetAndOpensItAgain() throws IOException {
        byte[] archive = TestingTemplateSet.dataset(5).zipped("someone/");

        Asset asset = store.receive(new ByteArrayInputStream(archive), "someone.zip");

        assertThat(asset.kind()).isEqualTo(AssetKind.TEMPLATE_SET);
        assertThat(asset.mediaType()).isEqualTo("application/zip");
        assertThat(asset.width()).isEqualTo(TestingTemplateSet.WIDTH);
        assertThat(asset.height()).isEqualTo(TestingTemplateSet.HEIGHT);
        assertThat(asset.seconds()).isEqualTo(0.2);
        assertThat(sets.open(asset.id()).frames()).hasSize(5);
        assertThat(ImageIO.read(store.thumbnail(asset.id()).toFile()).getWidth())
                .isEqualTo(TestingTemplateSet.WIDTH);
        store.delete(asset.id());
    }

    @Test
    void takesItsOwnExport() throws IOException {
        Asset asset = store.receive(
                new ByteArrayInputStream(TestingTemplateSet.dataset(4).zipped("")), "set.zip");
        ByteArrayOutputStream export = new ByteArrayOutputStream();

        sets.export(asset.id(), export);
        Asset again = store.receive(new ByteArrayInputStream(export.toByteArray()), "export.zip");

        assertThat(boxes(again)).isEqualTo(boxes(asset));
        store.delete(asset.id());
        store.delete(again.id());
    }

    private List<?> boxes(Asset set) {
        return sets.open(set.id()).frames().stream().map(TemplateFrame::crop).toList();
    }

    @Test
    void leavesNothingOfASetThatIsNotWhole() {
        List<String> before = filesInUploads();
        byte[] archive = TestingTemplateSet.dataset(3)
                .put("landmarks/1.lms", "nothing".getBytes())
                .zipped("");

        assertRefused(
                TemplateError.TEMPLATE_SET_INVALID,
                () -> store.receive(new ByteArrayInputStream(archive), "set.zip", Optional.of(AssetKind.TEMPLATE_SET)));

        assertThat(filesInUploads()).isEqualTo(before);
    }

    @Test
    void keepsTheSameVideoAsAClipAndAsSound() throws IOException {
        byte[] video = Files.readAllBytes(TalkingClip.of(folder.resolve("clip.mp4")));

        Asset sound = store.receive(new ByteArrayInputStream(video), "clip.mp4");
        Asset clip = clip(video);

        assertThat(sound.kind()).isEqualTo(AssetKind.AUDIO);
        assertThat(clip.kind()).isEqualTo(AssetKind.CLIP);
        assertThat(clip.sha256()).isEqualTo(sound.sha256());
        assertThat(clip.width()).isEqualTo(160);
        assertThat(clip.height()).isEqualTo(120);
        assertThat(clip.seconds()).isEqualTo(0.4);
        assertThat(store.file(clip.id())).hasBinaryContent(video);
        assertThat(ImageIO.read(store.thumbnail(clip.id()).toFile()).getHeight())
                .isEqualTo(120);
        assertThat(clip(video)).isEqualTo(clip);
        store.delete(sound.id());
        store.delete(clip.id());
    }

    @Test
    void refusesAPictureAsAClip() {
        byte[] set = TestingTemplateSet.dataset(2).zipped("");

        assertRefused(AssetError.ASSET_KIND_WRONG, () -> clip(set));
    }

    @Test
    void tellsWhyNoSetCouldBeMadeOfAClip() throws IOException {
        Asset clip = clip(Files.readAllBytes(TestingClip.of(folder.resolve("clip.mp4"), FrameRate.of(25), 6)));

        TemplateBuild build = ended(builds.start(clip.id()));

        assertThat(build.state()).isEqualTo(State.FAILED);
        assertThat(build.failure().orElseThrow().code()).isEqualTo("CLIP_NO_FACE");
        assertThat(build.templateSet()).isEmpty();
        store.delete(clip.id());
        assertThat(builds.get(build.id()).clip()).isEqualTo(clip.id());
    }

    @Test
    void makesASetOfAClipWithAFace() throws IOException {
        Asset clip = clip(Files.readAllBytes(TalkingClip.ofAFace(folder.resolve("face.mp4"), 8)));

        TemplateBuildId id = builds.start(clip.id());
        TemplateBuild build = ended(id);

        assertThat(build.failure()).isEmpty();
        assertThat(build.state()).isEqualTo(State.DONE);
        assertThat(build.framesDone()).isEqualTo(8);
        assertThat(builds.recent()).extracting(TemplateBuild::id).containsExactly(id);
        TemplateSet set = sets.open(build.templateSet().orElseThrow());
        assertThat(set.frames()).hasSize(8);
        Asset asset = store.get(build.templateSet().orElseThrow());
        assertThat(asset.kind()).isEqualTo(AssetKind.TEMPLATE_SET);
        assertThat(asset.label()).isEqualTo("clip.mp4");
        store.delete(clip.id());
        store.delete(asset.id());
        assertThat(builds.get(id).templateSet()).isEmpty();
    }

    @Test
    void stopsABuildThatIsRemovedAndLetsGoOfItsClip() throws IOException {
        Asset clip = clip(Files.readAllBytes(TalkingClip.ofAFace(folder.resolve("long.mp4"), 250)));
        TemplateBuildId id = builds.start(clip.id());
        awaitReading(id);

        builds.remove(id);

        assertRefused(TemplateError.TEMPLATE_BUILD_NOT_FOUND, () -> builds.get(id));
        assertRefused(TemplateError.TEMPLATE_BUILD_NOT_FOUND, () -> builds.remove(id));
        store.delete(clip.id());
        Asset next = clip(Files.readAllBytes(TestingClip.of(folder.resolve("next.mp4"), FrameRate.of(25), 6)));
        assertThat(ended(builds.start(next.id())).state()).isEqualTo(State.FAILED);
        assertThat(builds.recent()).hasSize(1);
        store.delete(next.id());
    }

    private void awaitReading(TemplateBuildId id) {
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (builds.get(id).framesDone() == 0) {
            assertThat(builds.get(id).state()).isIn(State.WAITING, State.READING);
            assertThat(Instant.now()).as("the build begins").isBefore(patience);
            sleep();
        }
    }

    @Test
    void takesOverWhatAStoppedStudioLeft() throws IOException {
        Asset clip = clip(Files.readAllBytes(TestingClip.of(folder.resolve("clip.mp4"), FrameRate.of(25), 7)));
        StoredBuild left = new StoredBuild(clip);
        left.claim(Duration.ZERO);
        rows.save(left);

        assertThat(ended(new TemplateBuildId(left.id())).state()).isEqualTo(State.FAILED);
        store.delete(clip.id());
    }

    @Test
    void keepsAClipThatIsStillNeeded() throws IOException {
        Asset clip = clip(Files.readAllBytes(TestingClip.of(folder.resolve("clip.mp4"), FrameRate.of(25), 9)));
        StoredBuild held = new StoredBuild(clip);
        held.claim(Duration.ofHours(1));
        rows.save(held);

        assertThat(builds.start(clip.id())).isEqualTo(new TemplateBuildId(held.id()));
        assertRefused(AssetError.ASSET_IN_USE, () -> store.delete(clip.id()));
        rows.deleteAll();
        store.delete(clip.id());
    }

    @Test
    void knowsNoBuildThatWasNeverStarted() {
        assertRefused(TemplateError.TEMPLATE_BUILD_NOT_FOUND, () -> builds.get(new TemplateBuildId(UUID.randomUUID())));
    }

    private Asset clip(byte[] content) {
        return store.receive(new ByteArrayInputStream(content), "clip.mp4", Optional.of(AssetKind.CLIP));
    }

    private TemplateBuild ended(TemplateBuildId id) {
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        TemplateBuild build = builds.get(id);
        while (build.state() != State.DONE && build.state() != State.FAILED) {
            assertThat(Instant.now()).as("the build ends").isBefore(patience);
            sleep();
            build = builds.get(id);
        }
        return build;
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        StudioException refusal = catchThrowableOfType(StudioException.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    private List<String> filesInUploads() {
        try (Stream<Path> files = Files.walk(home.uploads())) {
            return files.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
