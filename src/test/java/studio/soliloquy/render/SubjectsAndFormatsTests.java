package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.soliloquy.render.TestingAnimationModel.DESCRIPTOR;
import static studio.soliloquy.render.TestingAnimationModel.FEATURE_WIDTH;
import static studio.soliloquy.render.TestingAnimationModel.HEARD;
import static studio.soliloquy.render.TestingAnimationModel.INCOMPLETE;
import static studio.soliloquy.render.TestingAnimationModel.LISTENING;
import static studio.soliloquy.render.TestingAnimationModel.OF_FEATURES;
import static studio.soliloquy.render.TestingAnimationModel.OF_TEMPLATES;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Node;
import studio.soliloquy.StudioTest;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.project.Project;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.Pictures;
import studio.soliloquy.video.VideoReader;

@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class})
@TestPropertySource(properties = {"studio.render.segment-seconds=1", "studio.render.retry-delay=1ms"})
class SubjectsAndFormatsTests {
    @Autowired
    private RenderQueue queue;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private TestingAnimationModel model;

    @Autowired
    private RenderAssetUse assetUse;

    @AfterEach
    void forget() {
        model.forget();
    }

    @ParameterizedTest
    @EnumSource
    void rendersEveryFrameInEachFormat(OutputFormat format) throws Exception {
        Project project = studio.with(studio.project(1.4), DESCRIPTOR, format);

        Render done = studio.awaitEnd(queue.submit(project.id()).id());

        assertThat(done.state()).isEqualTo(RenderState.DONE);
        assertThat(done.format()).isEqualTo(format);
        Path result = queue.video(done.id());
        assertThat(result).hasExtension(format.extension()).hasSize(done.bytes());
        assertThat(numbers(result, format))
                .containsExactlyElementsOf(IntStream.range(0, 35).boxed().toList());
        Path poster = queue.poster(done.id());
        assertThat(NumberedFrame.read(Pictures.readAccepted(poster))).isEqualTo(11);
        assertThat(queue.poster(done.id())).isEqualTo(poster);
        queue.delete(done.id());
        assertThat(result).doesNotExist();
        assertThat(poster).doesNotExist();
    }

    @Test
    void rendersATemplateSet() throws Exception {
        Project project = studio.with(studio.templateProject(0.4), OF_TEMPLATES, OutputFormat.MP4);

        Render done = studio.awaitEnd(queue.submit(project.id()).id());

        assertThat(done.state()).isEqualTo(RenderState.DONE);
        assertThat(done.subjectKind()).isEqualTo(AssetKind.TEMPLATE_SET);
        assertThat(done.width()).isEqualTo(RenderDoubles.TEMPLATE_WIDTH);
        assertThat(done.height()).isEqualTo(RenderDoubles.TEMPLATE_HEIGHT);
    }

    @Test
    void refusesASubjectThatTheModelDoesNotAnimateAndSaysWhichModelsDo() {
        Project templates = studio.with(studio.templateProject(0.4), DESCRIPTOR, OutputFormat.MP4);
        Project portrait = studio.with(studio.project(0.4), OF_TEMPLATES, OutputFormat.MP4);

        assertThat(refusal(AnimationError.SUBJECT_UNSUPPORTED, templates).hint())
                .contains("\"Testing templates\"")
                .doesNotContain("\"Testing ears\"");
        assertThat(refusal(AnimationError.SUBJECT_UNSUPPORTED, portrait).hint()).contains("\"Testing ears\"");
    }

    @Test
    void rendersWithTheFeaturesThatWereUploaded() throws Exception {
        Project project = studio.with(studio.project(0.4), OF_FEATURES, OutputFormat.MP4);
        studio.withFeatures(project, 12, FEATURE_WIDTH, 1000);

        Render done = studio.awaitEnd(queue.submit(project.id()).id());

        assertThat(done.state()).isEqualTo(RenderState.DONE);
        assertThat(done.features()).isPresent();
        assertThat(numbers(queue.video(done.id()), OutputFormat.MP4))
                .containsExactlyElementsOf(IntStream.range(1000, 1010).boxed().toList());
    }

    @Test
    void keepsUploadedFeaturesInUseUntilItEnds() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        model.beforeFrame(index -> await(goOn));
        Project project = studio.with(studio.project(0.4), OF_FEATURES, OutputFormat.MP4);
        AssetId features =
                studio.withFeatures(project, 12, FEATURE_WIDTH, 1000).features().orElseThrow();

        RenderId id = queue.submit(project.id()).id();

        assertThat(assetUse.uses(features)).isTrue();
        goOn.countDown();
        studio.awaitEnd(id);
        assertThat(assetUse.uses(features)).isFalse();
    }

    @Test
    void refusesMissingFeaturesAndThoseOfAnotherWidth() {
        Project without = studio.with(studio.project(0.4), OF_FEATURES, OutputFormat.MP4);
        Project wrong = studio.with(studio.project(0.4), OF_FEATURES, OutputFormat.MP4);
        studio.withFeatures(wrong, 12, FEATURE_WIDTH + 1, 1000);

        assertThat(refusal(AnimationError.FEATURES_REQUIRED, without))
                .hasMessageContaining("Testing features")
                .hasMessageContaining("3 values");
        assertThat(refusal(AnimationError.FEATURES_WIDTH_WRONG, wrong))
                .hasMessageContaining("3 values")
                .hasMessageContaining("found 4");
    }

    @Test
    void refusesAModelThatLacksAFile() {
        Project project = studio.with(studio.project(0.4), INCOMPLETE, OutputFormat.MP4);

        assertThat(refusal(ModelError.MODEL_FILE_MISSING, project)).hasMessageContaining("gone.onnx");
    }

    @Test
    void leavesOutFeaturesThatTheModelDoesNotAskFor() throws Exception {
        Project project = studio.withFeatures(studio.project(0.4), 12, FEATURE_WIDTH, 1000);

        Render done = studio.awaitEnd(queue.submit(project.id()).id());

        assertThat(done.features()).isEmpty();
        assertThat(numbers(queue.video(done.id()), OutputFormat.MP4)).startsWith(0, 1, 2);
    }

    @Test
    void letsTheModelHearForItselfOnADevice() throws Exception {
        Project project = studio.with(studio.project(0.4), LISTENING, OutputFormat.MP4);

        Render done = studio.awaitEnd(queue.submit(project.id()).id());

        assertThat(done.failure()).isEmpty();
        assertThat(model.leases).containsExactly("cpu");
        assertThat(numbers(queue.video(done.id()), OutputFormat.MP4))
                .containsExactlyElementsOf(
                        IntStream.range(HEARD, HEARD + 10).boxed().toList());
    }

    @Test
    void hearsASoundOnceForAllJobsWithTheModel() throws Exception {
        Project project = studio.with(studio.project(0.8), LISTENING, OutputFormat.MP4);

        Render first = studio.awaitEnd(queue.submit(project.id()).id());
        Render second = studio.awaitEnd(queue.submit(project.id()).id());

        assertThat(second.failure()).isEmpty();
        assertThat(model.leases).containsExactly("cpu");
        assertThat(queue.video(second.id())).hasSameBinaryContentAs(queue.video(first.id()));
    }

    @Test
    void hearsForTheNextJobAfterAnotherOneHadTheOnlyDevice() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        model.beforeFrame(index -> await(goOn));
        RenderId first = queue.submit(studio.project(0.4).id()).id();
        studio.await(first, render -> render.state() == RenderState.RENDERING);
        RenderId waiting = queue.submit(studio.with(studio.project(0.6), LISTENING, OutputFormat.MP4)
                        .id())
                .id();
        studio.await(waiting, render -> render.state() == RenderState.PREPARING);

        assertThat(model.leases).isEmpty();
        goOn.countDown();

        assertThat(studio.awaitEnd(first).state()).isEqualTo(RenderState.DONE);
        assertThat(studio.awaitEnd(waiting).state()).isEqualTo(RenderState.DONE);
    }

    private StudioException refusal(ErrorCode code, Project project) {
        StudioException[] refusal = new StudioException[1];
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> queue.submit(project.id()))
                .satisfies(thrown -> refusal[0] = thrown);
        assertThat(refusal[0].code()).isEqualTo(code);
        return refusal[0];
    }

    private static List<Integer> numbers(Path result, OutputFormat format) throws IOException {
        return switch (format) {
            case MP4, WEBM -> ofVideo(result);
            case GIF -> ofGif(result);
            case PNG -> ofPictures(result);
        };
    }

    private static List<Integer> ofVideo(Path video) {
        List<Integer> numbers = new ArrayList<>();
        try (VideoReader reader = new VideoReader(video)) {
            reader.forEach((index, frame) -> numbers.add(NumberedFrame.read(frame)));
        }
        return numbers;
    }

    /** Pixels that stay the same from one picture to the next are left out of the next one. */
    private static List<Integer> ofGif(Path gif) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (ImageInputStream stream = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(stream);
            BufferedImage shown = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
            for (int index = 0; index < reader.getNumImages(true); index++) {
                Node place = reader.getImageMetadata(index)
                        .getAsTree("javax_imageio_gif_image_1.0")
                        .getFirstChild();
                shown.getGraphics()
                        .drawImage(
                                reader.read(index),
                                offset(place, "imageLeftPosition"),
                                offset(place, "imageTopPosition"),
                                null);
                numbers.add(number(shown));
            }
        }
        return numbers;
    }

    private static int offset(Node imageDescriptor, String edge) {
        return Integer.parseInt(
                imageDescriptor.getAttributes().getNamedItem(edge).getNodeValue());
    }

    private static List<Integer> ofPictures(Path archive) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).endsWith(".png");
                numbers.add(number(ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()))));
            }
        }
        return numbers;
    }

    private static int number(BufferedImage picture) {
        Frame frame = Frame.black(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                frame.bgr()[frame.offset(x, y)] = (byte) picture.getRGB(x, y);
            }
        }
        return NumberedFrame.read(frame);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
