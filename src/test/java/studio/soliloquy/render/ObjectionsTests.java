package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.device.DeviceError;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.MediaError;
import studio.soliloquy.media.Storage;
import studio.soliloquy.media.StorageUse;
import studio.soliloquy.model.Models;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;

@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class})
@TestPropertySource(properties = {"studio.render.segment-seconds=1", "studio.render.retry-delay=1ms"})
class ObjectionsTests {
    @Autowired
    private RenderQueue queue;

    @Autowired
    private RenderOutlook outlook;

    @Autowired
    private Projects projects;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private Models models;

    @Autowired
    private AnimationModels runners;

    @Autowired
    private Ears ears;

    @Autowired
    private ModelCheck modelCheck;

    @Autowired
    private PortraitFaces portraits;

    @Autowired
    private Predictions predictions;

    @Autowired
    private AssetStore assets;

    @Autowired
    private RenderDevices devices;

    @Autowired
    private SubmissionCheck submission;

    @Autowired
    private TestingAnimationModel model;

    @Autowired
    private RenderDoubles.SilentMouth mouth;

    @AfterEach
    void forget() {
        model.forget();
        mouth.lack = Optional.empty();
    }

    private static List<String> codes(List<Objection> objections) {
        return objections.stream()
                .map(objection ->
                        objection.about() + " " + objection.failure().code().name())
                .toList();
    }

    @Test
    void hasNoneWhereAllIsWell() {
        assertThat(outlook.objections(studio.project(0.5))).isEmpty();
    }

    @Test
    void collectsAllOfThem() {
        Project project = projects.create("Nothing yet");
        project = projects.configure(project.id(), "testing", 24, Map.of("strength", 9.0), OutputFormat.MP4);

        assertThat(codes(outlook.objections(project)))
                .containsExactly(
                        "SUBJECT PROJECT_INCOMPLETE",
                        "AUDIO PROJECT_INCOMPLETE",
                        "MODEL FRAME_RATE_UNSUPPORTED",
                        "MODEL PARAMETER_OUT_OF_RANGE");
        assertThat(outlook.forecast(project)).isEqualTo(new RenderOutlook.Forecast(0, java.util.Optional.empty()));
    }

    @Test
    void refusesToHearByANetworkThatWasRemovedBeforeItIsQueued() {
        Project project = studio.project(0.5);
        mouth.lack = Optional.of(
                new StudioException(AnimationError.SPEECH_NETWORK_MISSING, "There is no network.", "Choose sound."));

        assertThat(codes(outlook.objections(project))).containsExactly("MODEL SPEECH_NETWORK_MISSING");
    }

    @Test
    void refusesAModelThatLacksAnotherOneBeforeItIsQueued() {
        Project project = studio.project(0.5);
        model.companions = () -> {
            throw new StudioException(AnimationError.AUDIO_ENCODER_MISSING, "There is no encoder.", "Import it.");
        };

        assertThat(codes(outlook.objections(project))).containsExactly("MODEL AUDIO_ENCODER_MISSING");
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> queue.submit(project.id()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(AnimationError.AUDIO_ENCODER_MISSING));
        assertThat(queue.ofProject(project.id())).isEmpty();
    }

    @Test
    void refusesAModelWhoseCompanionLacksAFile() {
        Project project = studio.project(0.5);
        model.companions = () -> List.of(TestingAnimationModel.INCOMPLETE);

        assertThat(codes(outlook.objections(project))).containsExactly("MODEL MODEL_FILE_MISSING");
    }

    @Test
    void refusesWhatDoesNotFitOntoTheDisk() {
        Project project = studio.project(0.5);
        Objections objections =
                new Objections(models, runners, ears, modelCheck, portraits, assets, devices, new FullDisk());
        SubmissionCheck check =
                new SubmissionCheck(objections, predictions, modelCheck, models, runners, assets, devices);

        assertThat(codes(check.objections(RenderDraft.of(project)))).containsExactly("MACHINE STORAGE_LOW");
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> check.freeze(RenderDraft.of(project)))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(MediaError.STORAGE_LOW));
        assertThat(check.plan(RenderDraft.of(project))).isPresent();
    }

    @Test
    void neverTakesAnotherDeviceThanWasAskedFor() {
        Project project = studio.project(0.5);
        RenderDraft draft = RenderDraft.of(project);

        assertThat(codes(submission.objections(draft.with(on("cuda"))))).containsExactly("MACHINE DEVICE_UNSUPPORTED");
        assertThat(submission.freeze(draft.with(on("cpu"))).device()).isEqualTo(DeviceChoice.CPU);
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> draft.with(on("abacus")))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(DeviceError.DEVICE_UNKNOWN));
    }

    private static RenderChange on(String device) {
        return new RenderChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(device));
    }

    private static final class FullDisk implements Storage {
        @Override
        public StorageUse use() {
            throw new UnsupportedOperationException("Expected that no check counts files");
        }

        @Override
        public OptionalLong freeBytes() {
            return OptionalLong.of(0);
        }

        @Override
        public void requireRoom(long bytes) {
            throw new StudioException(MediaError.STORAGE_LOW, "There is no room.", "Make some.");
        }
    }
}
