package studio.soliloquy.animation.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.animation.AnimationError;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;

class MeasuredBoxesTests {
    private static final int FRAMES = 8;
    private static final CropPart CROP = new CropPart(
            CropPart.By.DETECTOR, IntStream.range(0, 468).boxed().toList(), new double[] {0, 10, 0, 0}, false, 5);

    @TempDir
    Path folder;

    private final List<Integer> looked = new ArrayList<>();
    private TemplateSet set;

    /** The brightness of a frame is its number. */
    @BeforeEach
    void writeFrames() {
        List<TemplateFrame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            Frame frame = Frame.black(64, 64);
            frame.bgr()[0] = (byte) i;
            frames.add(new TemplateFrame(
                    SyntheticTemplates.png(folder.resolve(i + ".png"), frame),
                    new CropBox(0, 0, 8, 8),
                    Optional.empty()));
        }
        set = new TemplateSet(64, 64, frames);
    }

    /** Left edges 0, 3, 6 … 21, averaged over five, and truncated: 30/5, 45/5 … and in the last four what is averaged. */
    @Test
    void averagesOverTheFramesToComeAsWav2LipDoes() {
        MeasuredBoxes boxes = boxes(this::moving);
        List<Integer> lefts = IntStream.range(0, FRAMES)
                .mapToObj(i -> boxes.box(i, frame(i)).x())
                .toList();
        // Raw 9, 12, 15, 18, 21 at the end: 15, then (15+12+15+18+21)/5 = 16, then 17 of 15, 16, 15, 18, 21 …
        assertThat(lefts).containsExactly(6, 9, 12, 15, 16, 17, 17, 17);
        assertThat(looked).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void padsBelowAndStaysInThePicture() {
        CropBox box = boxes(picture ->
                        PresetTensorsTests.face(4.9f, 5.9f, 30.9f, 50.9f).find(picture))
                .box(0, frame(0));
        assertThat(box).isEqualTo(new CropBox(4, 5, 26, 55));
        CropBox low = boxes(
                        picture -> PresetTensorsTests.face(4.9f, 5.9f, 90, 60).find(picture))
                .box(0, frame(0));
        assertThat(low).isEqualTo(new CropBox(4, 5, 60, 59));
    }

    @Test
    void takesTheNearestFrameWhereOneShowsNoFace() {
        MeasuredBoxes boxes = boxes(picture -> picture.bgr()[0] % 2 == 0 ? moving(picture) : List.of());
        assertThat(boxes.box(1, frame(1)).x()).isEqualTo((0 + 6 + 6 + 12 + 12) / 5);
    }

    @Test
    void refusesASetWithoutAFace() {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> boxes(picture -> List.of()).box(0, frame(0)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AnimationError.TEMPLATE_WITHOUT_FACE));
    }

    private List<Face> moving(Frame picture) {
        int number = picture.bgr()[0];
        looked.add(number);
        return PresetTensorsTests.face(3 * number, 5, 3 * number + 20, 40).find(picture);
    }

    private MeasuredBoxes boxes(FaceFinder faces) {
        return new MeasuredBoxes(set, CROP, faces);
    }

    private static Frame frame(int number) {
        Frame frame = Frame.black(64, 64);
        frame.bgr()[0] = (byte) number;
        return frame;
    }
}
