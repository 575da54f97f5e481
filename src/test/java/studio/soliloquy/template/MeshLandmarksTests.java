package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.face.MeasuredFaces;
import studio.soliloquy.video.PictureReader;

class MeshLandmarksTests {
    @Test
    void hangsTheCropOnTheThreeFittedLines() {
        Landmarks landmarks = MeshLandmarks.of(TestingFace.at(100, 50, 200).mesh());

        assertThat(landmarks.x()[1]).isEqualTo(100 - 0.019 * 200);
        assertThat(landmarks.x()[31]).isEqualTo(300 + 0.023 * 200);
        assertThat(landmarks.y()[52]).isEqualTo(150 - 0.028 * 200);
    }

    /** The network sees what the set's own landmarks say, on a face of 183 pixels. */
    @Test
    void comesNearToTheLandmarksOfARealSet() throws IOException {
        Path sample = Path.of("../shared/samples/template-set");
        assumeTrue(Files.isDirectory(sample), "The sample template-set is not on this machine.");
        TemplateSet set = new TemplateReader(TemplateSettings.defaults()).read(sample);
        double[] left = new double[6];
        double[] right = new double[6];
        double[] top = new double[6];
        double[] all = new double[6];
        for (int sampled = 0; sampled < 6; sampled++) {
            TemplateFrame frame = set.frames().get(sampled * 10);
            Landmarks theirs = theirs(frame);
            Landmarks ours = ours(frame);
            left[sampled] = Math.abs(ours.x()[1] - theirs.x()[1]);
            right[sampled] = Math.abs(ours.x()[31] - theirs.x()[31]);
            top[sampled] = Math.abs(ours.y()[52] - theirs.y()[52]);
            all[sampled] = mean(point -> distance(ours, theirs, point));
        }

        assertThat(average(left)).isLessThan(4);
        assertThat(average(right)).isLessThan(6);
        assertThat(average(top)).isLessThan(3);
        assertThat(average(all)).isLessThan(7);
    }

    private static Landmarks ours(TemplateFrame frame) {
        FaceMesh mesh = MeasuredFaces.in(new PictureReader(Long.MAX_VALUE, 1).read(frame.picture()))
                .mesh();
        return MeshLandmarks.of(mesh);
    }

    private static Landmarks theirs(TemplateFrame frame) throws IOException {
        try {
            return Landmarks.parse(Files.readString(frame.landmarks().orElseThrow()));
        } catch (Landmarks.Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private static double distance(Landmarks one, Landmarks other, int point) {
        return Math.hypot(one.x()[point] - other.x()[point], one.y()[point] - other.y()[point]);
    }

    private static double mean(ToDoubleFunction<Integer> value) {
        return IntStream.range(0, Landmarks.POINTS)
                .mapToDouble(point -> value.applyAsDouble(point))
                .average()
                .orElseThrow();
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
