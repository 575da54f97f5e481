package studio.soliloquy.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.soliloquy.StudioTest;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetError;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.AssetUse;
import studio.soliloquy.asset.PreparedAsset;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.audio.AudioError;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.face.PointOffset;
import studio.soliloquy.video.OutputFormat;

@StudioTest
@Import({
    StoredProjectsTests.RecordedDeletions.class,
    StoredProjectsTests.RecordedDiscards.class,
    StoredProjectsTests.OtherUse.class
})
class StoredProjectsTests {
    @Autowired
    private Projects projects;

    @Autowired
    private AssetStore assets;

    @Autowired
    private RecordedDeletions deletions;

    @Autowired
    private RecordedDiscards discards;

    @Autowired
    private ProjectSweep sweep;

    @Autowired
    private OtherUse otherUse;

    @BeforeEach
    void startEmpty() {
        removeAll();
    }

    @AfterEach
    void leaveEmpty() {
        otherUse.needed = List.of();
        removeAll();
    }

    @Test
    void beginsWithThePreferredModelAtTwentyFiveFrames() {
        Project project = projects.create("  My first  ");

        assertThat(project.name()).isEqualTo("My first");
        assertThat(project.modelId()).isEqualTo("mesh-warp");
        assertThat(project.frameRate()).isEqualTo(25);
        assertThat(project.parameters()).isEmpty();
        assertThat(project.subject()).isEmpty();
        assertThat(project.audio()).isEmpty();
        assertThat(projects.get(project.id())).isEqualTo(project);
    }

    @Test
    void keepsWhatItIsMadeOf() {
        Asset portrait = SampleUploads.portrait(assets);
        Asset audio = SampleUploads.audio(assets);
        Project project = projects.create("Made of things");

        projects.chooseSubject(project.id(), portrait.id(), 2);
        projects.chooseAudio(project.id(), audio.id());
        Project changed =
                projects.configure(project.id(), "other-model", 30, Map.of("mouth-strength", 1.25), OutputFormat.MP4);

        assertThat(projects.get(project.id())).isEqualTo(changed);
        assertThat(changed.subject()).contains(portrait.id());
        assertThat(changed.faceIndex()).isEqualTo(2);
        assertThat(changed.audio()).contains(audio.id());
        assertThat(changed.modelId()).isEqualTo("other-model");
        assertThat(changed.frameRate()).isEqualTo(30);
        assertThat(changed.parameters()).containsExactly(Map.entry("mouth-strength", 1.25));
        assertThat(changed.changedAt()).isAfter(project.createdAt());
    }

    @Test
    void usesAStretchOfItsSoundUntilItGetsAnother() {
        ProjectId id = projects.create("Cut").id();
        SoundEdit edit = new SoundEdit(0.25, Optional.of(0.75), Optional.of(-16.0));
        Asset audio = SampleUploads.audio(assets);
        projects.chooseAudio(id, audio.id());
        projects.editSound(id, edit);

        assertThat(projects.chooseAudio(id, audio.id()).sound()).isEqualTo(edit);
        assertThat(projects.get(id).sound()).isEqualTo(edit);
        Asset other = assets.receive(new ByteArrayInputStream(SampleUploads.wav(1.5)), "other.wav");
        assertThat(projects.chooseAudio(id, other.id()).sound()).isEqualTo(edit.untrimmed());
    }

    @Test
    void refusesAStretchOutsideOfItsSound() {
        ProjectId id = projects.create("Cut too far").id();
        SoundEdit second = new SoundEdit(0, Optional.of(2.0), Optional.empty());

        assertRefused(AudioError.AUDIO_EDIT_INVALID, () -> projects.editSound(id, second));
        projects.chooseAudio(id, SampleUploads.audio(assets).id());
        assertRefused(AudioError.AUDIO_EDIT_INVALID, () -> projects.editSound(id, second));
        assertThat(projects.get(id).sound()).isEqualTo(SoundEdit.NONE);
    }

    @Test
    void keepsATemplateSetFeaturesAndAFormat() {
        AssetId templates = made(AssetKind.TEMPLATE_SET).id();
        AssetId features = features().id();
        ProjectId id = projects.create("Filmed").id();

        projects.chooseSubject(id, templates, 0);
        projects.chooseFeatures(id, features);
        Project changed = projects.configure(id, "mesh-warp", 25, Map.of(), OutputFormat.GIF);

        assertThat(projects.get(id)).isEqualTo(changed);
        assertThat(changed.subject()).contains(templates);
        assertThat(changed.subjectKind()).contains(AssetKind.TEMPLATE_SET);
        assertThat(changed.features()).contains(features);
        assertThat(changed.format()).isEqualTo(OutputFormat.GIF);
        assertRefused(AssetError.ASSET_IN_USE, () -> assets.delete(features));
        assertThat(projects.clearFeatures(id).features()).isEmpty();
        assets.delete(features);
        assertRefused(ProjectError.PROJECT_SETTINGS_INVALID, () -> projects.chooseSubject(id, templates, 1));
    }

    @Test
    void takesItsTemplateSetAndItsFeaturesWithIt() {
        AssetId templates = made(AssetKind.TEMPLATE_SET).id();
        AssetId features = features().id();
        ProjectId id = projects.create("Short-lived").id();
        projects.chooseSubject(id, templates, 0);
        projects.chooseFeatures(id, features);

        projects.delete(id);

        assertRefused(AssetError.ASSET_NOT_FOUND, () -> assets.get(templates));
        assertRefused(AssetError.ASSET_NOT_FOUND, () -> assets.get(features));
    }

    private Asset made(AssetKind kind) {
        return assets.create(kind, "Made", folder -> {
            Files.writeString(folder.resolve("content"), kind.name());
            return new PreparedAsset("application/zip", 1, 2, 2, 0.08);
        });
    }

    private Asset features() {
        return assets.receive(new ByteArrayInputStream(SampleUploads.features(4, 3, 1)), "features.npy");
    }

    @Test
    void showsTheOneChangedLastFirst() {
        Project first = projects.create("First");
        Project second = projects.create("Second");
        assertThat(projects.all()).extracting(Project::name).containsExactly("Second", "First");

        projects.rename(first.id(), "First again");

        assertThat(projects.all()).extracting(Project::id).containsExactly(first.id(), second.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200d", "two\nlines", "tab\there", "turned \u202e around", "\u0000"})
    void refusesANameThatCannotBeSeen(String name) {
        Project project = projects.create("Before");

        assertRefused(ProjectError.PROJECT_NAME_INVALID, () -> projects.create(name));
        assertRefused(ProjectError.PROJECT_NAME_INVALID, () -> projects.rename(project.id(), name));

        assertThat(projects.all()).extracting(Project::name).containsExactly("Before");
    }

    @Test
    void takesNamesOfUpToAHundredAndTwentyCharactersOfAnyScript() {
        String longest = "\uD83D\uDE00".repeat(120);

        assertThat(projects.get(projects.create(longest).id()).name()).isEqualTo(longest);
        assertRefused(ProjectError.PROJECT_NAME_INVALID, () -> projects.create(longest + "x"));
        assertRefused(ProjectError.PROJECT_NAME_INVALID, () -> projects.create(null));
    }

    @Test
    void refusesAnAssetOfTheWrongKind() {
        Asset portrait = SampleUploads.portrait(assets);
        Asset audio = SampleUploads.audio(assets);
        ProjectId id = projects.create("Mixed up").id();

        assertRefused(AssetError.ASSET_KIND_WRONG, () -> projects.chooseSubject(id, audio.id(), 0));
        assertRefused(AssetError.ASSET_KIND_WRONG, () -> projects.chooseAudio(id, portrait.id()));
        assertRefused(AssetError.ASSET_KIND_WRONG, () -> projects.chooseFeatures(id, audio.id()));

        assertThat(projects.get(id).subject()).isEmpty();
        assertThat(projects.get(id).audio()).isEmpty();
        Stream.of(portrait, audio).map(Asset::id).forEach(assets::delete);
    }

    @Test
    void refusesAnAssetThatIsNotThere() {
        ProjectId id = projects.create("Empty").id();
        AssetId nowhere = new AssetId("A".repeat(22));

        assertRefused(AssetError.ASSET_NOT_FOUND, () -> projects.chooseSubject(id, nowhere, 0));
        assertRefused(AssetError.ASSET_NOT_FOUND, () -> projects.chooseAudio(id, nowhere));
    }

    @Test
    void refusesSettingsThatNoModelCouldMean() {
        ProjectId id = projects.create("Settings").id();

        assertRefused(
                ProjectError.PROJECT_SETTINGS_INVALID,
                () -> projects.configure(id, "../x", 25, Map.of(), OutputFormat.MP4));
        assertRefused(
                ProjectError.PROJECT_SETTINGS_INVALID,
                () -> projects.configure(id, "x", 0, Map.of(), OutputFormat.MP4));
        assertRefused(
                ProjectError.PROJECT_SETTINGS_INVALID,
                () -> projects.configure(id, "x", 25, Map.of("a", Double.NaN), OutputFormat.MP4));
        assertRefused(
                ProjectError.PROJECT_SETTINGS_INVALID,
                () -> projects.configure(id, "x", 25, Map.of("A".repeat(400), 1.0), OutputFormat.MP4));
        assertThat(projects.get(id).modelId()).isEqualTo("mesh-warp");
    }

    @Test
    void storesAsManyParametersAsItTakes() {
        ProjectId id = projects.create("Many").id();
        Map<String, Double> most = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(i -> "p" + "x".repeat(36) + (100 + i), i -> -1.2345678901234567e-300));

        assertThat(projects.configure(id, "x", 25, most, OutputFormat.MP4).parameters())
                .hasSize(100);
        assertThat(projects.get(id).parameters()).isEqualTo(most);
    }

    @Test
    void saysThatAProjectIsNotThere() {
        ProjectId nowhere = new ProjectId(UUID.randomUUID());

        assertRefused(ProjectError.PROJECT_NOT_FOUND, () -> projects.get(nowhere));
        assertRefused(ProjectError.PROJECT_NOT_FOUND, () -> projects.rename(nowhere, "New"));
        assertRefused(ProjectError.PROJECT_NOT_FOUND, () -> projects.delete(nowhere));
    }

    @Test
    void takesItsAssetsWithItExceptThoseThatAnotherProjectUses() {
        Asset portrait = SampleUploads.portrait(assets);
        Asset audio = SampleUploads.audio(assets);
        ProjectId going = projects.create("Going").id();
        ProjectId staying = projects.create("Staying").id();
        projects.chooseSubject(going, portrait.id(), 0);
        projects.chooseSubject(staying, portrait.id(), 0);
        projects.chooseAudio(going, audio.id());

        projects.delete(going);

        assertRefused(ProjectError.PROJECT_NOT_FOUND, () -> projects.get(going));
        assertRefused(AssetError.ASSET_NOT_FOUND, () -> assets.get(audio.id()));
        assertThat(assets.file(portrait.id())).exists();

        projects.delete(staying);

        assertRefused(AssetError.ASSET_NOT_FOUND, () -> assets.get(portrait.id()));
    }

    @Test
    void leavesAnAssetThatSomethingElseNeeds() {
        Asset portrait = SampleUploads.portrait(assets);
        ProjectId id = projects.create("Rendered elsewhere").id();
        projects.chooseSubject(id, portrait.id(), 0);
        otherUse.needed = List.of(portrait.id());

        projects.delete(id);

        assertThat(assets.get(portrait.id())).isEqualTo(portrait);
        assertRefused(AssetError.ASSET_IN_USE, () -> assets.delete(portrait.id()));
        otherUse.needed = List.of();
        assets.delete(portrait.id());
    }

    @Test
    void tellsOthersWithinTheTransactionThatItIsBeingDeleted() {
        ProjectId id = projects.create("Going").id();
        deletions.inTransaction = false;

        projects.delete(id);

        assertThat(deletions.last).isEqualTo(new ProjectDeleted(id));
        assertThat(deletions.inTransaction).isTrue();
    }

    @Test
    void staysWholeWhenSomeoneCannotLetGo() {
        Asset portrait = SampleUploads.portrait(assets);
        ProjectId id = projects.create("Held").id();
        projects.chooseSubject(id, portrait.id(), 0);
        deletions.refuse = true;

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> projects.delete(id));

        assertThat(projects.get(id).subject()).contains(portrait.id());
        assertThat(assets.file(portrait.id())).exists();
        deletions.refuse = false;
    }

    @Test
    void losesNoEditWhenManyArriveAtOnce() throws Exception {
        Asset portrait = SampleUploads.portrait(assets);
        Asset audio = SampleUploads.audio(assets);
        ProjectId id = projects.create("Busy").id();

        atOnce(
                () -> projects.rename(id, "Renamed"),
                () -> projects.chooseSubject(id, portrait.id(), 1),
                () -> projects.chooseAudio(id, audio.id()),
                () -> projects.configure(id, "m", 30, Map.of(), OutputFormat.MP4));

        Project project = projects.get(id);
        assertThat(project.name()).isEqualTo("Renamed");
        assertThat(project.subject()).contains(portrait.id());
        assertThat(project.audio()).contains(audio.id());
        assertThat(project.frameRate()).isEqualTo(30);
    }

    @Test
    void neverDeletesAnAssetThatAnotherProjectIsJustTaking() throws Exception {
        for (int round = 0; round < 20; round++) {
            Asset portrait = SampleUploads.portrait(assets);
            ProjectId going = projects.create("Going").id();
            ProjectId taking = projects.create("Taking").id();
            projects.chooseSubject(going, portrait.id(), 0);

            atOnce(
                    () -> {
                        projects.delete(going);
                        return null;
                    },
                    () -> {
                        try {
                            return projects.chooseSubject(taking, portrait.id(), 0);
                        } catch (StudioException e) {
                            assertThat(e.code()).isEqualTo(AssetError.ASSET_NOT_FOUND);
                            return null;
                        }
                    });

            projects.get(taking)
                    .subject()
                    .ifPresent(id -> assertThat(assets.file(id)).exists());
            projects.delete(taking);
        }
    }

    @SafeVarargs
    private static void atOnce(Callable<Object>... edits) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(edits.length);
        try {
            for (Future<?> edit : threads.invokeAll(List.of(edits))) {
                edit.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void canBeHadBackUntilItIsSweptAway() {
        Asset portrait = SampleUploads.portrait(assets);
        Project project = projects.create("Going");
        projects.chooseSubject(project.id(), portrait.id(), 0);
        Project before = projects.get(project.id());

        projects.discard(project.id());

        assertThat(projects.all()).isEmpty();
        assertRefused(ProjectError.PROJECT_NOT_FOUND, () -> projects.get(project.id()));
        assertRefused(ProjectError.PROJECT_NOT_FOUND, () -> projects.rename(project.id(), "No"));
        assertThat(discards.last).isEqualTo(new ProjectDiscarded(project.id()));
        assertThat(projects.restore(project.id())).isEqualTo(before);
        assertThat(projects.all()).containsExactly(before);
    }

    @Test
    void goesForGoodOnlyWhenItsTimeHasCome() {
        Asset portrait = SampleUploads.portrait(assets);
        ProjectId id = projects.create("Going").id();
        projects.chooseSubject(id, portrait.id(), 0);
        projects.discard(id);
        Instant goneAt = projects.discarded().get(0).goneAt();

        sweep.sweep(goneAt.minusSeconds(1));
        assertThat(assets.get(portrait.id())).isEqualTo(portrait);
        sweep.sweep(goneAt);

        assertThat(projects.discarded()).isEmpty();
        assertRefused(ProjectError.PROJECT_NOT_FOUND, () -> projects.restore(id));
        assertRefused(AssetError.ASSET_NOT_FOUND, () -> assets.get(portrait.id()));
    }

    @Test
    void isDuplicatedWithAllThatItIsMadeOf() {
        Asset portrait = SampleUploads.portrait(assets);
        Asset audio = SampleUploads.audio(assets);
        ProjectId id = projects.create("x".repeat(118)).id();
        projects.chooseSubject(id, portrait.id(), 1);
        projects.adjust(id, new FaceAdjustment(BoxAdjustment.NONE, List.of(new PointOffset(13, 2, 1))));
        projects.chooseAudio(id, audio.id());
        projects.editSound(id, new SoundEdit(0.1, Optional.empty(), Optional.of(-16.0)));
        Project original = projects.configure(id, "mesh-warp", 30, Map.of("mouth-strength", 1.5), OutputFormat.WEBM);

        Project copy = projects.duplicate(id);

        assertThat(copy.name()).isEqualTo("x".repeat(113) + " (copy)");
        assertThat(copy.id()).isNotEqualTo(id);
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("id", "name", "createdAt", "changedAt")
                .isEqualTo(original);
        projects.delete(id);
        assertThat(assets.file(portrait.id())).exists();
    }

    private void removeAll() {
        projects.discarded().stream().map(DiscardedProject::id).forEach(projects::delete);
        projects.all().stream().map(Project::id).forEach(projects::delete);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    static class RecordedDeletions {
        ProjectDeleted last;
        boolean inTransaction;
        boolean refuse;

        @EventListener
        void on(ProjectDeleted deleted) {
            if (refuse) {
                throw new IllegalStateException("not yet");
            }
            last = deleted;
            inTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        }
    }

    static class RecordedDiscards {
        ProjectDiscarded last;

        @EventListener
        void on(ProjectDiscarded discarded) {
            last = discarded;
        }
    }

    static class OtherUse implements AssetUse {
        List<AssetId> needed = List.of();

        @Override
        public boolean uses(AssetId asset) {
            return needed.contains(asset);
        }
    }
}
