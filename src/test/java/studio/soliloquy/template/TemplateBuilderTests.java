package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.face.MeasuredFaces;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.PictureReader;

class TemplateBuilderTests {
    private static final TemplateSettings SETTINGS = TemplateSettings.defaults();
    private static final TemplateBuilder.Progress UNHEARD = (done, count) -> {};

    @TempDir
    private Path folder;

    @Test
    void makesAWholeTemplateSetOfARealClip() throws IOException {
        Path clip = TalkingClip.ofAFace(folder.resolve("clip.mp4"), 100);
        List<Integer> reached = new ArrayList<>();

        BuiltTemplateSet built = new TemplateBuilder(MeasuredFaces.finder(), SETTINGS)
                .build(clip, folder, (done, count) -> reached.add(done * 1000 / count));

        TemplateSet set = built.set();
        assertThat(new TemplateReader(SETTINGS).read(folder)).isEqualTo(set);
        assertThat(set.frames()).hasSize(100);
        assertThat(reached).hasSize(set.frames().size()).isSorted();
        assertThat(reached.get(reached.size() - 1)).isBetween(990, 1000);
        assertThat(built.faceless()).isEmpty();
        assertBoxesHoldTheLowerFace(set);
        assertBoxesDoNotPulse(set);
    }

    /** From the nose bridge down to below the chin, from temple to temple, within a tenth of the face's width. */
    private static void assertBoxesHoldTheLowerFace(TemplateSet set) {
        PictureReader pictures = new PictureReader(Long.MAX_VALUE, 1);
        for (int index = 0; index < set.frames().size(); index += 20) {
            TemplateFrame frame = set.frames().get(index);
            Face face = MeasuredFaces.in(pictures.read(frame.picture()));
            CropBox box = frame.crop();
            double width = face.mesh().x(454) - face.mesh().x(234);
            assertThat((double) box.x()).isCloseTo(face.mesh().x(127), within(width / 10));
            assertThat((double) box.x() + box.width()).isCloseTo(face.mesh().x(454), within(width / 10));
            assertThat((double) box.y()).isCloseTo(face.mesh().y(195), within(width / 10));
            assertThat((double) box.y() + box.height())
                    .isGreaterThan(face.mesh().y(17));
        }
    }

    private static void assertBoxesDoNotPulse(TemplateSet set) {
        double mean = IntStream.range(1, set.frames().size())
                .map(index -> Math.abs(set.frames().get(index).crop().width()
                        - set.frames().get(index - 1).crop().width()))
                .average()
                .orElseThrow();
        assertThat(mean).isLessThan(0.6);
    }

    @Test
    void bridgesFramesWithoutAFaceAndNamesThem() throws IOException {
        Path clip = TestingClip.of(folder.resolve("clip.mp4"), FrameRate.of(25), 12);
        FaceFinder finder = new TestingFaces(0, 1, 5, 6, 11);

        BuiltTemplateSet built = new TemplateBuilder(finder, SETTINGS).build(clip, folder, UNHEARD);

        assertThat(built.faceless())
                .containsExactly(new FrameRange(0, 2), new FrameRange(5, 7), new FrameRange(11, 12));
        assertThat(built.set().frames()).hasSize(12);
        assertThat(built.set().frames()).allSatisfy(frame -> {
            assertThat(frame.crop().x()).isBetween(20, 60);
            assertThat(frame.crop().width()).isBetween(40, 60);
        });
    }

    @Test
    void failsWhereThereIsNoFaceAtAll() {
        Path clip = TestingClip.of(folder.resolve("clip.mp4"), FrameRate.of(25), 5);

        assertRefused(
                TemplateError.CLIP_NO_FACE,
                () -> new TemplateBuilder(picture -> List.of(), SETTINGS).build(clip, folder, UNHEARD));
    }

    @Test
    void givesTwentyFiveFramesOfEverySecond() {
        assertThat(new ClipFrames(SETTINGS)
                        .read(clip(FrameRate.of(50), 60), (index, frame) -> {})
                        .frames())
                .isEqualTo(30);
        assertThat(new ClipFrames(SETTINGS)
                        .read(clip(new FrameRate(25, 2), 10), (index, frame) -> {})
                        .frames())
                .isEqualTo(20);
        assertThat(new ClipFrames(SETTINGS)
                        .read(clip(new FrameRate(30_000, 1001), 60), (index, frame) -> {})
                        .frames())
                .isBetween(49, 51);
    }

    @Test
    void takesOfEachInstantTheNearestFrame() {
        List<Integer> shades = new ArrayList<>();

        new ClipFrames(SETTINGS).read(clip(FrameRate.of(50), 20), (index, frame) -> shades.add(frame.bgr()[0] & 0xff));

        // The clip's frames grow brighter by ten each; every second one is taken.
        assertThat(shades).hasSize(10);
        for (int index = 0; index < shades.size(); index++) {
            assertThat(shades.get(index)).isCloseTo(10 + 20 * index, within(6));
        }
    }

    @Test
    void refusesClipsThatAreTooLongTooLargeOrTooShort() {
        TemplateSettings tight =
                new TemplateSettings(10, DataSize.ofMegabytes(1), 10, 160 * 120, Duration.ofMillis(400), 90);
        Path fits = clip(FrameRate.of(25), 10);

        assertThat(new ClipFrames(tight).read(fits, (index, frame) -> {}).frames())
                .isEqualTo(10);
        assertRefused(
                TemplateError.CLIP_TOO_LONG,
                () -> new ClipFrames(tight).read(clip(FrameRate.of(25), 11), (index, frame) -> {}));
        TemplateSettings small =
                new TemplateSettings(10, DataSize.ofMegabytes(1), 10, 160 * 120 - 1, Duration.ofMillis(400), 90);
        assertRefused(TemplateError.CLIP_TOO_LARGE, () -> new ClipFrames(small).read(fits, (index, frame) -> {}));
        assertRefused(
                TemplateError.CLIP_TOO_SHORT,
                () -> new ClipFrames(SETTINGS).read(clip(FrameRate.of(25), 1), (index, frame) -> {}));
    }

    @Test
    void endsWhenItsListenerThrows() {
        Path clip = TestingClip.of(folder.resolve("clip.mp4"), FrameRate.of(25), 10);
        AtomicInteger heard = new AtomicInteger();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new TemplateBuilder(new TestingFaces(), SETTINGS)
                        .build(clip, folder, (done, count) -> {
                            if (heard.incrementAndGet() == 3) {
                                throw new IllegalStateException("enough");
                            }
                        }))
                .withMessage("enough");

        assertThat(heard).hasValue(3);
    }

    private Path clip(FrameRate rate, int frames) {
        return TestingClip.of(folder.resolve(rate.numerator() + "-" + frames + ".mp4"), rate, frames);
    }

    private static void assertRefused(TemplateError code, ThrowingCallable call) {
        StudioException refusal = catchThrowableOfType(StudioException.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    /** One face in every frame but some. It moves to the right, a pixel a frame. */
    private static final class TestingFaces implements FaceFinder {
        private final List<Integer> without;
        private int next;

        TestingFaces(Integer... without) {
            this.without = List.of(without);
        }

        @Override
        public List<Face> find(Frame picture) {
            int index = next++;
            return without.contains(index) ? List.of() : List.of(TestingFace.at(30 + index, 30, 50));
        }
    }
}
