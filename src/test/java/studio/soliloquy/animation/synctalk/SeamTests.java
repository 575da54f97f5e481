package studio.soliloquy.animation.synctalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Template;
import studio.soliloquy.animation.network.PingPong;
import studio.soliloquy.animation.network.SyntheticTemplates;
import studio.soliloquy.animation.network.TestingFeatures;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;

/** No box is to be seen around what a network drew. */
class SeamTests {
    private static final int FRAMES = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"183, 0", "183, 20", "183, -20", "250, 0", "250, 20"})
    void leavesNoStepAtTheEdgeOfTheBox(int boxEdge, float shift) {
        Gradients gradients = render(boxEdge, shift, Map.of());
        assertThat(gradients.acrossEdge() / gradients.onePixelInside()).isCloseTo(1, within(0.05));
    }

    /** A network that is wrong by the same grey levels everywhere is put right to within one level on average. */
    @ParameterizedTest
    @CsvSource({"0", "20", "-20"})
    void bringsTheColoursBackToThoseOfTheFrame(float shift) {
        Gradients gradients = render(183, shift, Map.of());
        assertThat(gradients.meanChangeInside()).isCloseTo(0, within(0.5));
    }

    /** So that the test above cannot pass by itself. */
    @Test
    void theReferenceDoesLeaveAStep() {
        Gradients gradients = render(183, 20, Map.of("compositing", 1.0));
        assertThat(gradients.largestStep()).isGreaterThan(1.5);
    }

    private Gradients render(int boxEdge, float shift, Map<String, Double> parameters) {
        TemplateSet set = SyntheticTemplates.write(folder, 6, boxEdge);
        FeatureFile features = TestingFeatures.counting(folder.resolve("rows.f32"), FRAMES, 512);
        PingPong order = new PingPong(0, 6);
        Gradients gradients = new Gradients();
        try (AnimationSession session = new TestingStudio()
                .with(Generator.FILE, TestingGenerator.echo(shift))
                .family(2)
                .open(
                        TestingStudio.AVE,
                        new Template(set),
                        TestingStudio.speech(FRAMES, Optional.of(features)),
                        TestingStudio.parameters(parameters),
                        TestingStudio.lease())) {
            session.animate(new FrameRange(0, FRAMES), (index, frame) -> {
                int template = order.templateFrame(index);
                CropBox box = set.frames().get(template).crop();
                gradients.add(SyntheticTemplates.grain(template), frame, box);
            });
        }
        return gradients;
    }

    /** Mean differences of neighbouring pixels along lines parallel to the box's edges, by their depth in the box. */
    private static final class Gradients {
        private static final int DEPTHS = 12;

        private final double[] sums = new double[DEPTHS];
        private long counted;
        private double change;
        private long changeCounted;

        void add(Frame template, Frame frame, CropBox box) {
            for (int depth = 0; depth < DEPTHS; depth++) {
                for (int along = 0; along < box.width(); along++) {
                    sums[depth] += step(frame, box.x() + depth, box.y() + along, 1, 0);
                    sums[depth] += step(frame, box.x() + box.width() - depth, box.y() + along, 1, 0);
                    sums[depth] += step(frame, box.x() + along, box.y() + depth, 0, 1);
                    sums[depth] += step(frame, box.x() + along, box.y() + box.height() - depth, 0, 1);
                }
            }
            counted += 4L * box.width();
            for (int y = box.y(); y < box.y() + box.height(); y++) {
                for (int x = box.x(); x < box.x() + box.width(); x++) {
                    change += level(frame, x, y) - level(template, x, y);
                    changeCounted++;
                }
            }
        }

        private static double step(Frame frame, int x, int y, int dx, int dy) {
            return Math.abs(level(frame, x, y) - level(frame, x - dx, y - dy));
        }

        private static double level(Frame frame, int x, int y) {
            int offset = frame.offset(x, y);
            return ((frame.bgr()[offset] & 0xff) + (frame.bgr()[offset + 1] & 0xff) + (frame.bgr()[offset + 2] & 0xff))
                    / 3.0;
        }

        double acrossEdge() {
            return sums[0] / counted;
        }

        double onePixelInside() {
            return sums[1] / counted;
        }

        /** Of the lines near the edge, the steepest over the flattest. */
        double largestStep() {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (double sum : sums) {
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
            return most / least;
        }

        double meanChangeInside() {
            return change / changeCounted;
        }
    }
}
