package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FacePoseTests {
    /** Forehead, chin and cheeks of a face 100 pixels wide and 140 high, everything else in the middle. */
    private static FaceMesh face() {
        float[] points = new float[FaceMesh.POINTS * 3];
        put(points, 10, 50, 0, 0);
        put(points, 152, 50, 140, 0);
        put(points, 234, 0, 70, 0);
        put(points, 454, 100, 70, 0);
        return new FaceMesh(points);
    }

    private static void put(float[] points, int point, double x, double y, double z) {
        points[point * 3] = (float) x;
        points[point * 3 + 1] = (float) y;
        points[point * 3 + 2] = (float) z;
    }

    private static FaceMesh with(int point, double x, double y, double z) {
        float[] points = face().points().clone();
        put(points, point, x, y, z);
        return new FaceMesh(points);
    }

    @Test
    void isZeroStraightAhead() {
        assertThat(FacePose.of(face())).isEqualTo(new FacePose(0, 0, 0));
    }

    @Test
    void tellsEachTurnWithItsSign() {
        assertThat(FacePose.of(with(454, 100, 70, 100)).yaw()).isCloseTo(45, within(0.01));
        assertThat(FacePose.of(with(152, 50, 140, -140)).pitch()).isCloseTo(45, within(0.01));
        assertThat(FacePose.of(with(454, 100, 170, 0)).roll()).isCloseTo(45, within(0.01));
    }
}
