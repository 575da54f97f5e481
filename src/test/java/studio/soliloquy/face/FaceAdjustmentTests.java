package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.template.CropBox;

class FaceAdjustmentTests {
    private static final int CORNER = 61;
    private static final int OTHER_CORNER = 291;

    @ParameterizedTest
    @CsvSource({"0.6, 0, 1", "0, -0.51, 1", "0, 0, 0.4", "0, 0, 2.01", "NaN, 0, 1", "0, NaN, 1", "0, 0, NaN"})
    void refusesABoxThatIsNoLongerAroundTheFace(double right, double down, double scale) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoxAdjustment(right, down, scale));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "-1, 0, 0", "478, 0, 0", "61, NaN, 0", "61, 0, Infinity", "61, 3000, 0"})
    void refusesAPointThatIsNoneOfTheMouthOrNowhere(int point, double right, double down) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PointOffset(point, right, down));
    }

    @Test
    void refusesAPointThatIsMovedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaceAdjustment(
                        null, List.of(new PointOffset(CORNER, 1, 0), new PointOffset(CORNER, 2, 0))));
    }

    @Test
    void isTheSameInWhateverOrderPointsWereMoved() {
        PointOffset one = new PointOffset(CORNER, 1, 0);
        PointOffset other = new PointOffset(OTHER_CORNER, 2, 0);
        PointOffset unmoved = new PointOffset(0, 0, 0);

        assertThat(new FaceAdjustment(BoxAdjustment.NONE, List.of(other, unmoved, one)))
                .isEqualTo(new FaceAdjustment(null, List.of(one, other)));
        assertThat(new FaceAdjustment(null, List.of(unmoved)).changesNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-45, 0", "0, 190", "21, 0"})
    void refusesAPointOutsideThePictureOrFarFromTheMouth(double right, double down) {
        FaceAdjustment adjustment = new FaceAdjustment(null, List.of(new PointOffset(CORNER, right, down)));

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> adjustment.requireFitting(face().mesh(), 200, 220))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(FaceError.FACE_ADJUSTMENT_UNFIT));
    }

    @Test
    void movesAPointExactlyAndItsNeighboursLess() {
        FaceMesh before = face().mesh();
        FaceMesh after = new FaceAdjustment(null, List.of(new PointOffset(CORNER, -4, 3)))
                .appliedTo(face())
                .mesh();

        assertThat(after.x(CORNER) - before.x(CORNER)).isCloseTo(-4f, within(1e-3f));
        assertThat(after.y(CORNER) - before.y(CORNER)).isCloseTo(3f, within(1e-3f));
        assertThat(after.x(OTHER_CORNER)).isEqualTo(before.x(OTHER_CORNER));
        assertThat(after.x(NEIGHBOUR) - before.x(NEIGHBOUR)).isBetween(-4f, -1f);
        assertThat(after.x(FOREHEAD)).isEqualTo(before.x(FOREHEAD));
        assertThat(after.z(CORNER)).isEqualTo(before.z(CORNER));
    }

    @Test
    void leavesAFaceAloneWhosePointsAreNotMoved() {
        Face face = face();
        assertThat(new FaceAdjustment(new BoxAdjustment(0.2, 0, 1), List.of()).appliedTo(face))
                .isSameAs(face);
    }

    @Test
    void movesABoxInPartsOfItselfAndCutsItOffWhereThePictureEnds() {
        CropBox box = new CropBox(40, 20, 100, 50);

        assertThat(box.adjusted(BoxAdjustment.NONE, 200, 100)).isSameAs(box);
        assertThat(box.adjusted(new BoxAdjustment(0.1, -0.2, 1), 200, 100)).isEqualTo(new CropBox(50, 10, 100, 50));
        assertThat(box.adjusted(new BoxAdjustment(0, 0, 0.5), 200, 100)).isEqualTo(new CropBox(65, 33, 50, 25));
        assertThat(box.adjusted(new BoxAdjustment(0.5, 0.5, 2), 200, 100)).isEqualTo(new CropBox(40, 20, 160, 80));
        assertThat(new CropBox(0, 0, 1, 1).adjusted(new BoxAdjustment(-0.5, -0.5, 0.5), 1, 1))
                .isEqualTo(new CropBox(0, 0, 1, 1));
    }

    private static final int NEIGHBOUR = 76;
    private static final int FOREHEAD = 10;

    /** A face 100 pixels high, its mouth 40 wide, of which only the points are placed that these tests look at. */
    private static Face face() {
        float[] points = new float[FaceMesh.POINTS * 3];
        for (int point = 0; point < FaceMesh.POINTS; point++) {
            place(points, point, 60, 80);
        }
        place(points, FOREHEAD, 60, 10);
        place(points, 152, 60, 110);
        place(points, CORNER, 40, 80);
        place(points, NEIGHBOUR, 41, 80);
        place(points, OTHER_CORNER, 80, 80);
        return new Face(new FaceBox(20, 10, 80, 100), 1, 1, new FaceMesh(points));
    }

    private static void place(float[] points, int point, float x, float y) {
        points[point * 3] = x;
        points[point * 3 + 1] = y;
        points[point * 3 + 2] = 1;
    }
}
