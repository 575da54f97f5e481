package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.StudioTest;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.BoxAdjustment;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.face.PointOffset;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectError;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.ImportedReceipts.Arrival;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputQuality;
import studio.soliloquy.video.OutputSettings;
import studio.soliloquy.video.OutputShape;
import studio.soliloquy.video.VideoReader;
import tools.jackson.databind.json.JsonMapper;

@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class})
@TestPropertySource(properties = {"studio.render.segment-seconds=1", "studio.render.retry-delay=1ms"})
class ReceiptTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private RenderQueue queue;

    @Autowired
    private Receipts receipts;

    @Autowired
    private ImportedReceipts arrived;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Projects projects;

    @Autowired
    private AssetStore assets;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private RenderJobs jobs;

    @Autowired
    private Foresight foresight;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestingAnimationModel model;

    @AfterEach
    void forget() {
        model.forget();
    }

    private Render rendered(Project project) throws InterruptedException {
        Render done = studio.awaitEnd(queue.submit(project.id()).id());
        assertThat(done.state()).isEqualTo(RenderState.DONE);
        return done;
    }

    private Receipt receipt(Render render) throws IOException {
        return JSON.readValue(Files.readString(receipts.of(render.id())), Receipt.class);
    }

    @Test
    void writesDownWhatAResultIsMadeOfAndHowThatWent() throws InterruptedException, IOException {
        Project project = studio.project(2.2);
        Render render = rendered(project);
        Receipt receipt = receipt(render);
        Recipe recipe = receipt.recipe();
        ReceiptFacts facts = receipt.facts().orElseThrow();

        assertThat(receipt.schema()).isEqualTo(1);
        assertThat(recipe.title()).isEqualTo("Numbers");
        assertThat(recipe.subject().sha256())
                .isEqualTo(assets.get(render.subject()).sha256());
        assertThat(recipe.audio().sha256()).isEqualTo(assets.get(render.audio()).sha256());
        assertThat(recipe.features()).isEmpty();
        assertThat(recipe.model().id()).isEqualTo("testing");
        assertThat(recipe.parameters()).containsExactly(Map.entry("strength", 1.0));
        assertThat(recipe.encoding().orElseThrow().segmentSeconds()).isEqualTo(1);
        assertThat(recipe.versions()).containsKeys("Soliloquy", "Java", "FFmpeg", "OpenCV");
        assertThat(recipe.devices()).hasSize(1);
        assertThat(facts.render()).isEqualTo(render.id());
        assertThat(facts.project()).isEqualTo(project.id());
        assertThat(facts.names().audio()).isEqualTo("voice.wav");
        assertThat(facts.result()).isEqualTo(result(render));
        assertThat(facts.attempts()).containsExactly(1, 1, 1);
        assertThat(facts.seconds().audio()).isEqualTo(2.2);
        assertThat(facts.seconds().prepare()).isPositive();
        assertThat(facts.seconds().render()).isPositive();
        assertThat(facts.seconds().join()).isPositive();
        assertThat(facts.measured().memoryBytes()).isPositive();
        assertThat(facts.measured().diskBytes()).isGreaterThan(render.bytes());
        assertThat(facts.nodes()).hasSize(1);
        assertThat(facts.again()).isEmpty();
    }

    private ReceiptFacts.Result result(Render render) throws IOException {
        ResultFile file = ResultFile.of(queue.video(render.id()));
        return new ReceiptFacts.Result(
                file.bytes(), file.sha256(), render.frameCount(), render.width(), render.height());
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void rendersTheSameBytesAgain(OutputFormat format) throws InterruptedException, IOException {
        Project project = studio.project(1.3);
        projects.configure(project.id(), "testing", 30, Map.of("strength", 0.7), format);
        Render first = rendered(project);
        projects.rename(project.id(), "Another name by now");
        projects.configure(project.id(), "testing", 25, Map.of(), OutputFormat.MP4);

        Render again = studio.awaitEnd(receipts.again(receipt(first)).id());

        assertThat(again.state()).isEqualTo(RenderState.DONE);
        assertThat(again.project()).isEqualTo(project.id());
        assertThat(queue.video(again.id())).hasSameBinaryContentAs(queue.video(first.id()));
        assertThat(receipt(again).facts().orElseThrow().again().orElseThrow())
                .isEqualTo(new ReceiptFacts.Again(Optional.of(result(first).sha256()), Optional.of(true), List.of()));
    }

    @Test
    void anImportedReceiptIsRenderedAgainInTheProjectThatItCameWith() throws InterruptedException, IOException {
        Render first = rendered(studio.project(0.4));
        String json = Files.readString(receipts.of(first.id()));
        Project imported = projects.create("Imported");
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> arrived.keep(imported.id(), List.of(new Arrival(json, Optional.empty()))));

        Render again = studio.awaitEnd(arrived.again(imported.id(), 0).id());

        assertThat(again.project()).isEqualTo(imported.id());
        assertThat(queue.video(again.id())).hasSameBinaryContentAs(queue.video(first.id()));
        assertRefused(RenderError.RECEIPT_NOT_FOUND, () -> arrived.again(imported.id(), 1));
        assertRefused(RenderError.RECEIPT_NOT_FOUND, () -> arrived.result(imported.id(), 0));
    }

    @Test
    void freezesWhatWasAdjustedAndTheModelHeedsAndRendersItAgain() throws InterruptedException, IOException {
        Project project = studio.project(0.4);
        BoxAdjustment box = new BoxAdjustment(0.1, 0, 1.2);
        projects.adjust(project.id(), new FaceAdjustment(box, List.of()));
        Render first = rendered(project);
        Receipt receipt = receipt(first);
        projects.adjust(project.id(), FaceAdjustment.NONE);

        Render again = studio.awaitEnd(receipts.again(receipt).id());
        Render plain = rendered(project);

        assertThat(receipt.recipe().adjustment()).contains(new FaceAdjustment(box, List.of()));
        assertThat(queue.video(again.id())).hasSameBinaryContentAs(queue.video(first.id()));
        assertThat(receipt(plain).recipe().adjustment()).isEmpty();
        assertThat(model.subjects)
                .extracting(subject -> ((Portrait) subject).box())
                .containsExactly(box, box, BoxAdjustment.NONE);
    }

    @Test
    void freezesShapeSizeAndQualityAndRendersThemAgain() throws InterruptedException, IOException {
        Project project = studio.project(1.3);
        OutputSettings square = new OutputSettings(
                OutputShape.SQUARE, Optional.of(96), true, OutputQuality.DRAFT, Colour.parse("#203040"));
        projects.chooseOutput(project.id(), square);
        Render first = rendered(project);
        projects.chooseOutput(project.id(), OutputSettings.DEFAULT);

        Render again = studio.awaitEnd(receipts.again(receipt(first)).id());
        Render plain = rendered(project);

        assertThat(first.output()).isEqualTo(square);
        assertThat(first.width()).isEqualTo(96);
        assertThat(first.height()).isEqualTo(96);
        assertThat(receipt(first).recipe().output()).contains(square);
        assertThat(queue.video(again.id())).hasSameBinaryContentAs(queue.video(first.id()));
        assertThat(Files.readString(receipts.of(plain.id()))).doesNotContain("\"output\"");
        assertThat(receipt(first).recipe().differences(receipt(plain).recipe()))
                .singleElement()
                .asString()
                .startsWith("output: ");
    }

    @Test
    void leavesOutOfTheRecipeWhatTheModelDoesNotHeed() {
        FaceAdjustment both = new FaceAdjustment(new BoxAdjustment(0, 0, 1.1), List.of(new PointOffset(61, 1, 1)));

        assertThat(Adjustable.heeded(both, Set.of(Adjustable.POINTS)).box()).isEqualTo(BoxAdjustment.NONE);
        assertThat(Adjustable.heeded(both, Set.of(Adjustable.BOX)).points()).isEmpty();
        assertThat(Adjustable.heeded(both, Set.of()).changesNothing()).isTrue();
    }

    @Test
    void dropsWhatWasAdjustedWhereAnotherFaceTalks() {
        Project project = studio.project(0.4);
        AssetId subject = project.subject().orElseThrow();
        FaceAdjustment adjustment = new FaceAdjustment(new BoxAdjustment(0, 0.1, 1), List.of());
        projects.adjust(project.id(), adjustment);

        assertThat(projects.rename(project.id(), "The same face").adjustment()).isEqualTo(adjustment);
        assertThat(projects.chooseSubject(project.id(), subject, 0).adjustment())
                .isEqualTo(adjustment);
        assertThat(projects.chooseSubject(project.id(), subject, 1).adjustment())
                .isEqualTo(FaceAdjustment.NONE);
        Project empty = projects.create("Empty");
        assertRefused(ProjectError.PROJECT_SETTINGS_INVALID, () -> projects.adjust(empty.id(), adjustment));
    }

    @Test
    void putsTheRecipeIntoTheVideosMetadataBesideTitleAndComment() throws InterruptedException, IOException {
        Render render = rendered(studio.project(0.5));

        try (VideoReader reader = new VideoReader(queue.video(render.id()))) {
            Map<String, String> metadata = reader.description().metadata();
            assertThat(metadata.get("title")).isEqualTo("Numbers");
            assertThat(metadata.get("comment"))
                    .containsIgnoringCase("synthetic")
                    .doesNotContain("sha256");
            Receipt written = JSON.readValue(metadata.get("synopsis"), Receipt.class);
            assertThat(written.recipe()).isEqualTo(receipt(render).recipe());
            assertThat(written.facts()).isEmpty();
        }
    }

    @Test
    void rendersWhatStandsInAVideoAlone() throws InterruptedException, IOException {
        Render first = rendered(studio.project(0.5));
        Receipt bare = new Receipt(Receipt.SCHEMA, receipt(first).recipe(), Optional.empty());

        Render again = studio.awaitEnd(receipts.again(bare).id());

        assertThat(again.project()).isNotEqualTo(first.project());
        assertThat(projects.get(again.project()).name()).isEqualTo("Numbers");
        assertThat(projects.get(again.project()).audio()).contains(first.audio());
        assertThat(queue.video(again.id())).hasSameBinaryContentAs(queue.video(first.id()));
    }

    @Test
    void rendersInANewProjectWhereTheOldOneIsGone() throws InterruptedException, IOException {
        Project old = studio.project(0.6);
        Render first = rendered(old);
        Receipt receipt = receipt(first);
        byte[] video = Files.readAllBytes(queue.video(first.id()));
        studio.project(0.6);
        projects.delete(old.id());

        Render again = studio.awaitEnd(receipts.again(receipt).id());

        assertThat(projects.get(again.project()).name()).isEqualTo("Numbers");
        assertThat(queue.video(again.id())).hasBinaryContent(video);
    }

    @Test
    void saysWhatIsDifferentFromTheReceipt() throws InterruptedException, IOException {
        Render first = rendered(studio.project(0.5));
        Receipt receipt = receipt(first);
        Recipe elsewhere = with(receipt.recipe(), receipt.recipe().model(), Map.of("FFmpeg", "1.0"));

        Render again = studio.awaitEnd(
                receipts.again(new Receipt(1, elsewhere, receipt.facts())).id());

        ReceiptFacts.Again compared =
                receipt(again).facts().orElseThrow().again().orElseThrow();
        assertThat(compared.differences()).singleElement().asString().contains("FFmpeg=1.0");
        assertThat(compared.sameBytes()).contains(true).isNotEmpty();
    }

    private static Recipe with(Recipe recipe, RecipeModel model, Map<String, String> versions) {
        return new Recipe(
                recipe.title(),
                recipe.subject(),
                recipe.faceIndex(),
                recipe.adjustment(),
                recipe.audio(),
                recipe.sound(),
                recipe.features(),
                model,
                recipe.frameRate(),
                recipe.parameters(),
                recipe.format(),
                recipe.output(),
                recipe.encoding(),
                versions,
                recipe.devices());
    }

    @Test
    void namesWhatIsMissing() throws InterruptedException, IOException {
        Project project = studio.project(0.5);
        Asset rare = assets.receive(new ByteArrayInputStream(SampleUploads.wav(0.77)), "rare.wav");
        projects.chooseAudio(project.id(), rare.id());
        Receipt receipt = receipt(rendered(project));
        projects.delete(project.id());

        assertRefused(RenderError.RECEIPT_AUDIO_MISSING, () -> receipts.again(receipt));
    }

    @Test
    void namesAModelThatIsMissingOrAnotherOne() throws InterruptedException, IOException {
        Receipt receipt = receipt(rendered(studio.project(0.5)));
        Recipe recipe = receipt.recipe();
        RecipeModel gone = new RecipeModel("gone", "testing", Map.of(), List.of(), List.of());
        RecipeModel other = new RecipeModel("testing", "testing", Map.of("mode", "ave"), List.of(), List.of());

        assertRefused(
                RenderError.RECEIPT_MODEL_MISSING,
                () -> receipts.again(new Receipt(1, with(recipe, gone, recipe.versions()), receipt.facts())));
        assertRefused(
                RenderError.RECEIPT_MODEL_CHANGED,
                () -> receipts.again(new Receipt(1, with(recipe, other, recipe.versions()), receipt.facts())));
    }

    @Test
    void refusesAReceiptOfALaterForm() throws InterruptedException, IOException {
        Receipt receipt = receipt(rendered(studio.project(0.5)));

        assertRefused(
                RenderError.RECEIPT_UNSUPPORTED,
                () -> receipts.again(new Receipt(2, receipt.recipe(), receipt.facts())));
    }

    @Test
    void goesOnWithNoOtherModelThanTheOneItBeganWith() throws InterruptedException {
        Render render = rendered(studio.project(0.5));
        RenderJob job = jobs.findById(render.id().value()).orElseThrow();
        foresight.requireSameModel(job);
        sql.sql("update render_recipe set model = :model where job_id = :job")
                .param("model", "{\"id\": \"testing\", \"family\": \"testing\", \"settings\": {\"size\": \"160\"}}")
                .param("job", render.id().value())
                .update();

        assertRefused(RenderError.MODEL_CHANGED, () -> foresight.requireSameModel(job));
    }

    @Test
    void deletesTheReceiptWithTheRender() throws InterruptedException {
        Render render = rendered(studio.project(0.5));
        Path receipt = receipts.of(render.id());
        assertThat(receipt).exists();

        queue.delete(render.id());

        assertThat(receipt).doesNotExist();
        assertRefused(RenderError.RENDER_NOT_FOUND, () -> receipts.of(render.id()));
    }

    @Test
    void hasNoReceiptWhereNoneWasWritten() throws InterruptedException, IOException {
        Render render = rendered(studio.project(0.5));
        Files.delete(receipts.of(render.id()));

        assertRefused(RenderError.RECEIPT_NOT_FOUND, () -> receipts.of(render.id()));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code))
                .satisfies(failure -> assertThat(failure.hint()).isNotBlank());
    }
}
