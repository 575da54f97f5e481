package studio.soliloquy.animation.meshwarp;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.AUDREY;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.FRANCK;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.face.MeasuredFaces;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.GridWarp;

class FieldPairTests {
    private static final int FRAMES = 15_000;

    @Test
    void neverFoldsThePictureHoweverStrongTheMotion() {
        for (Portrait portrait : List.of(AUDREY, FRANCK)) {
            assertNoFold(portrait);
        }
    }

    @Test
    void neverFoldsATurnedHead() {
        File file = new File("../shared/samples/portraits/s10.jpg");
        Assumptions.assumeTrue(file.isFile(), "The portrait of a turned head is not on this machine.");
        Frame picture = TestingPortraits.read(file);
        assertNoFold(new Portrait(picture, MeasuredFaces.in(picture)));
    }

    private static void assertNoFold(Portrait portrait) {
        WarpPlan plan = new WarpPlan(portrait.picture(), portrait.face().mesh());
        FieldPair pair = plan.fields();
        try (GridWarp region = new GridWarp(plan.regionNodes());
                GridWarp chin = new GridWarp(plan.mouthNodes())) {
            for (MouthPose pose : extremes()) {
                for (HeadPose head : heads(plan)) {
                    FieldPair.Bending bending = pair.new Bending();
                    bending.bend(plan.rig().pose(pose, head), region, chin);
                    float[][] moved = bending.displacements();
                    assertThat(smallestArea(pair.regionLattice(), moved[0], moved[1]))
                            .as("%s %s", pose, head)
                            .isGreaterThan(0.05);
                }
            }
        }
    }

    private static List<MouthPose> extremes() {
        List<MouthPose> poses = new ArrayList<>();
        for (MouthShape shape : List.of(
                new MouthShape(1, 0, 0, 0, 0, 0, 0),
                new MouthShape(1, 0, 1, 0, 0, 0, 0),
                new MouthShape(1, 0, 0, 1, 0, 1, 0),
                new MouthShape(0, 1, 0, 1, 0, 0, 0),
                new MouthShape(1, 1, 1, 0, 0, 0, 0),
                new MouthShape(0.2f, 0, 0, 0.5f, 1, 0, 0),
                new MouthShape(1, 1, 1, 1, 1, 1, 0))) {
            poses.add(MouthPose.of(shape, 2));
        }
        return poses;
    }

    /** The portrait's own pose, and the furthest to either side that ten minutes bring at the strongest motion. */
    private static List<HeadPose> heads(WarpPlan plan) {
        MeshWarpSettings strongest = TestingPortraits.settings(Map.of("head-motion", 2.0));
        FrameMotion motion = new FrameMotion(
                TestingPortraits.babble(FRAMES).mouth(),
                strongest,
                plan.rig().head().yaw(),
                plan.rig().isParted());
        List<HeadPose> poses = new ArrayList<>(
                IntStream.range(0, FRAMES).mapToObj(motion::head).toList());
        poses.sort(Comparator.comparingDouble(HeadPose::yaw));
        return List.of(HeadPose.REST, poses.get(0), poses.get(FRAMES - 1));
    }

    /** The determinant of the Jacobian: what a cell's area becomes, as a share of what it was. */
    private static double smallestArea(NodeLattice lattice, float[] dx, float[] dy) {
        double smallest = 1;
        for (int row = 0; row + 1 < lattice.rows(); row++) {
            for (int column = 0; column + 1 < lattice.columns(); column++) {
                int node = row * lattice.columns() + column;
                double xx = 1 + (dx[node + 1] - dx[node]) / lattice.step();
                double yx = (dy[node + 1] - dy[node]) / lattice.step();
                double xy = (dx[node + lattice.columns()] - dx[node]) / lattice.step();
                double yy = 1 + (dy[node + lattice.columns()] - dy[node]) / lattice.step();
                double area = xx * yy - xy * yx;
                assertThat(area).isFinite();
                smallest = Math.min(smallest, area);
            }
        }
        return smallest;
    }
}
