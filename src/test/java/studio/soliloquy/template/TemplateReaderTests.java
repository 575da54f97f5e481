package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.Pictures;

class TemplateReaderTests {
    private final TemplateReader reader = new TemplateReader(TemplateSettings.defaults());

    @TempDir
    private Path folder;

    @Test
    void readsTheDatasetLayout() throws IOException {
        TemplateSet set = reader.read(TestingTemplateSet.dataset(4).in(folder));

        assertThat(set.width()).isEqualTo(64);
        assertThat(set.height()).isEqualTo(48);
        assertThat(set.seconds()).isEqualTo(0.16);
        assertThat(pictures(set)).containsExactly("0.jpg", "1.jpg", "2.jpg", "3.jpg");
        assertThat(boxes(set))
                .containsExactly(
                        new CropBox(10, 8, 20, 20),
                        new CropBox(11, 8, 20, 20),
                        new CropBox(12, 8, 20, 20),
                        new CropBox(13, 8, 20, 20));
    }

    @Test
    void takesPicturesFromOneToBelongToLandmarksFromZero() throws IOException {
        TemplateSet set = reader.read(TestingTemplateSet.packaged(3).in(folder));

        assertThat(pictures(set)).containsExactly("1.jpg", "2.jpg", "3.jpg");
        assertThat(boxes(set).get(0)).isEqualTo(new CropBox(10, 8, 20, 20));
        assertThat(set.frames().get(2).landmarks().orElseThrow().getFileName()).hasToString("2.lms");
    }

    @Test
    void putsTheFramesInTheOrderOfTheirNumbers() throws IOException {
        TemplateSet set = reader.read(TestingTemplateSet.dataset(12).in(folder));

        assertThat(pictures(set))
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(index -> index + ".jpg").toList());
    }

    @Test
    void findsTheSetInAFolderThatWrapsIt() throws IOException {
        TestingTemplateSet.dataset(2).in(folder.resolve("someone"));

        assertThat(reader.read(folder).frames()).hasSize(2);
    }

    @Test
    void findsParsingsWhicheverWayTheyAreNumbered() throws IOException {
        TemplateSet asPictures =
                reader.read(TestingTemplateSet.packaged(3).withParsings(3, 1).in(folder.resolve("a")));
        TemplateSet asLandmarks =
                reader.read(TestingTemplateSet.packaged(3).withParsings(3, 0).in(folder.resolve("b")));

        assertThat(asPictures.frames().get(0).parsing().orElseThrow().getFileName())
                .hasToString("1.png");
        assertThat(asLandmarks.frames().get(0).parsing().orElseThrow().getFileName())
                .hasToString("0.png");
    }

    @Test
    void takesReadyBoxesWhereThereAreNoLandmarks() throws IOException {
        TestingTemplateSet set =
                TestingTemplateSet.packaged(2).without("landmarks/0.lms").without("landmarks/1.lms");
        set.put(
                "cache/crop_rectangles.json",
                "{\"0\": {\"rect\": [5, 6, 15, 18]}, \"1\": {\"rect\": [7, 8, 100, 20]}}");

        assertThat(boxes(reader.read(set.in(folder))))
                .containsExactly(new CropBox(5, 6, 10, 12), new CropBox(7, 8, 57, 12));
    }

    @Test
    void listsTheModelsAndFeaturesThatCameWithTheSet() throws IOException {
        TestingTemplateSet set = TestingTemplateSet.packaged(2)
                .put("models/generator.onnx", "not looked into")
                .put("aud_hu.bin", new byte[16])
                .put("aud_hu.bin.json", "{\"num_frames\": 2, \"feature_size\": 2, \"shape\": [2, 2]}");

        TemplateSet read = reader.read(set.in(folder));

        assertThat(read.models())
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactly("generator.onnx");
        assertThat(read.features()).extracting(TemplateFeatures::name).containsExactly("hu");
    }

    @Test
    void reportsEveryProblemAtOnce() throws IOException {
        byte[] whole = TestingTemplateSet.dataset(1).files().get("full_body_img/0.jpg");
        TestingTemplateSet set = TestingTemplateSet.dataset(9)
                .withParsings(9, 0)
                .without("full_body_img/1.jpg")
                .without("landmarks/2.lms")
                .put("full_body_img/3.jpg", Arrays.copyOf(whole, whole.length / 2))
                .put("full_body_img/4.jpg", "no picture")
                .put("full_body_img/5.jpg", Pictures.jpeg(TestingTemplateSet.frame(32, 48, 5), 95))
                .put("landmarks/6.lms", TestingTemplateSet.landmarks(10, 30, 4800))
                .put("landmarks/7.lms", "1 2\n3 4\n")
                .put("landmarks/8.lms", TestingTemplateSet.landmarks(10, 30, 8).replaceFirst("30.0", "nan"))
                .put("parsing/7.png", Pictures.png(TestingTemplateSet.frame(20, 20, 1)))
                .put("aud_ave.bin", new byte[7])
                .put("aud_ave.bin.json", "{\"shape\": [2, 2]}");

        String message = problems(set.in(folder));

        assertThat(message.lines())
                .hasSize(13)
                .contains(
                        "Expected a whole template set, found 12 problems:",
                        "full_body_img/1.jpg is missing",
                        "landmarks/2.lms is missing",
                        "full_body_img/4.jpg is neither a JPEG nor a PNG picture",
                        "full_body_img/5.jpg has 32×48 pixels, the pictures before it have 64×48",
                        "landmarks/5.lms has point 31 at 35.0, 12.0, outside the frame of 32×48",
                        "parsing/5.png has 64×48 pixels, its picture has 32×48",
                        "landmarks/6.lms has point 52 at 20.0, 4800.0, outside the frame of 64×48",
                        "landmarks/7.lms has 2 points instead of 110",
                        "landmarks/8.lms has no finite number in line 32",
                        "parsing/7.png has 20×20 pixels, its picture has 64×48")
                .anyMatch(line -> line.startsWith("full_body_img/3.jpg cannot be used: "))
                .anyMatch(line -> line.startsWith("aud_ave.bin cannot be used: "));
        assertThat(message).doesNotContain(folder.toString());
    }

    @Test
    void listsTwentyProblemsAndCountsTheOthers() throws IOException {
        TestingTemplateSet set = TestingTemplateSet.dataset(30);
        IntStream.range(0, 25).forEach(index -> set.put("landmarks/" + index + ".lms", "nothing"));

        assertThat(problems(set.in(folder)).lines())
                .hasSize(22)
                .startsWith("Expected a whole template set, found 25 problems:")
                .endsWith("… and 5 more");
    }

    @Test
    void refusesASetOfOneFrame() throws IOException {
        assertThat(problems(TestingTemplateSet.dataset(1).in(folder)))
                .contains("full_body_img/ has one picture; a template set has at least two");
    }

    @Test
    void refusesAFolderWithoutAnythingOfASet() throws IOException {
        assertThat(problems(folder)).contains("full_body_img/ has no pictures");
        assertThat(problems(folder.resolve("missing"))).isEqualTo("Expected a template set's folder, found none.");
    }

    @Test
    void refusesPicturesWithoutLandmarks() throws IOException {
        TestingTemplateSet set =
                TestingTemplateSet.dataset(2).without("landmarks/0.lms").without("landmarks/1.lms");

        assertThat(problems(set.in(folder))).contains("landmarks/ has no landmarks");
    }

    @Test
    void refusesTwoPicturesOfOneNumber() throws IOException {
        byte[] png = Pictures.png(TestingTemplateSet.frame(64, 48, 1));

        assertThat(problems(TestingTemplateSet.dataset(2)
                        .put("full_body_img/1.png", png)
                        .in(folder)))
                .contains("full_body_img/1.png and 1.jpg have the same number");
    }

    @Test
    void refusesABoxThatBeginsBeforeTheFrame() throws IOException {
        TestingTemplateSet set =
                TestingTemplateSet.dataset(2).put("landmarks/1.lms", TestingTemplateSet.landmarks(-3, 30, 8));

        assertThat(problems(set.in(folder))).contains("landmarks/1.lms has point 1 at -3.0, 12.0, outside the frame");
    }

    @Test
    void refusesReadyBoxesThatAreIncomplete() throws IOException {
        TestingTemplateSet set = TestingTemplateSet.dataset(3)
                .without("landmarks/0.lms")
                .without("landmarks/1.lms")
                .without("landmarks/2.lms")
                .put(
                        "cache/crop_rectangles.json",
                        "{\"0\": {\"rect\": [5, 6, 5, 18]}, \"1\": {\"rect\": [5, 6, 9, 18]}}");

        assertThat(problems(set.in(folder)).lines())
                .contains(
                        "cache/crop_rectangles.json has no box x1, y1, x2, y2 for frame 0",
                        "cache/crop_rectangles.json has no box for frame 2");
    }

    @Test
    void opensAStoredSetAsItWasChecked() throws IOException {
        TestingTemplateSet.packaged(3)
                .withParsings(3, 1)
                .put("models/a.onnx", "x")
                .in(folder);
        TemplateSet set = reader.read(folder);
        TemplateFolder.complete(set, folder, "application/zip");

        assertThat(TemplateFolder.open(folder)).isEqualTo(set);
        assertThat(Files.size(folder.resolve("thumbnail.jpg"))).isPositive();
    }

    private String problems(Path set) {
        StudioException refusal = catchThrowableOfType(StudioException.class, () -> reader.read(set));
        assertThat(refusal.code()).isEqualTo(TemplateError.TEMPLATE_SET_INVALID);
        return refusal.getMessage();
    }

    private static List<String> pictures(TemplateSet set) {
        return set.frames().stream()
                .map(frame -> frame.picture().getFileName().toString())
                .toList();
    }

    private static List<CropBox> boxes(TemplateSet set) {
        return set.frames().stream().map(TemplateFrame::crop).toList();
    }
}
