package studio.soliloquy.animation.meshwarp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.AUDREY;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.FRANCK;
import static studio.soliloquy.animation.meshwarp.TestingPortraits.jaw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.face.MeasuredFaces;
import studio.soliloquy.face.PointOffset;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.Pictures;

class MeshWarpSessionTests {
    private static final MeshWarpSettings USUAL = TestingPortraits.settings(Map.of());
    private static final MouthShape PRESSED = new MouthShape(0.1f, 1, 0, 0, 0, 0, 0);
    private static final MouthShape BITTEN = new MouthShape(0.12f, 0, 0, 0, 1, 0, 0);

    @Test
    void handsOutThePortraitItselfWhereNothingMoves() {
        MeshWarpSettings still =
                TestingPortraits.settings(Map.of("mouth-strength", 0.0, "head-motion", 0.0, "blinking", 0.0));
        for (Frame frame : frames(FRANCK, TestingPortraits.babble(4), still)) {
            assertThat(frame.bgr()).isEqualTo(FRANCK.picture().bgr());
        }
    }

    @Test
    void startsFromThePortraitWithoutAJump() {
        MeshWarpSettings mouthOnly = TestingPortraits.mouthOnly(1);
        Frame hardlyOpen =
                frames(FRANCK, TestingPortraits.speech(jaw(0.004)), mouthOnly).get(0);
        assertThat(largestDifference(hardlyOpen, FRANCK.picture())).isLessThan(40);
        assertThat(meanDifference(hardlyOpen, FRANCK.picture())).isLessThan(0.05);
    }

    @Test
    void leavesAllPixelsOutsideTheFacesSurroundingsAlone() {
        WarpPlan plan = new WarpPlan(AUDREY.picture(), AUDREY.face().mesh());
        PixelRectangle region = plan.region();
        Portrait small = smallFace();
        PixelRectangle moving = new WarpPlan(small.picture(), small.face().mesh()).region();
        assertThat(moving.width() * moving.height())
                .isLessThan(small.picture().width() * small.picture().height());
        assertThat(region.endX()).isLessThanOrEqualTo(AUDREY.picture().width());
        for (Frame frame : frames(small, TestingPortraits.babble(6), USUAL)) {
            assertSameOutside(frame, small.picture(), moving);
        }
    }

    @Test
    void comesToRestBeforeTheRegionsBorder() {
        Portrait small = smallFace();
        PixelRectangle region = new WarpPlan(small.picture(), small.face().mesh()).region();
        PixelRectangle inner =
                new PixelRectangle(region.x() + 2, region.y() + 2, region.width() - 4, region.height() - 4);
        for (Frame frame : frames(small, TestingPortraits.babble(6), USUAL)) {
            assertSameOutside(frame, small.picture(), inner);
        }
    }

    @Test
    void givesTheSameFramesWhateverTheRangesTheirOrderAndTheThreads() {
        Speech speech = TestingPortraits.babble(12);
        List<Frame> expected = new ArrayList<>();
        try (MeshWarpSession session = MeshWarp.open(AUDREY, speech, USUAL, 1)) {
            session.animate(new FrameRange(0, 12), (index, frame) -> expected.add(frame.copy()));
        }
        try (MeshWarpSession session = MeshWarp.open(AUDREY, speech, USUAL, 3)) {
            for (FrameRange range : List.of(new FrameRange(8, 12), new FrameRange(0, 3), new FrameRange(2, 9))) {
                session.animate(
                        range,
                        (index, frame) -> assertThat(frame.bgr())
                                .as("frame %d", index)
                                .isEqualTo(expected.get(index).bgr()));
            }
        }
    }

    @Test
    void opensTheMouthWhereAPersonHasPutIt() {
        PointOffset[] lips = PointOffset.MOVABLE.stream()
                .map(point -> new PointOffset(point, 0, 15))
                .toArray(PointOffset[]::new);
        Face lower = new FaceAdjustment(null, List.of(lips)).appliedTo(AUDREY.face());
        Speech speech = TestingPortraits.speech(jaw(0.8));
        MeshWarpSettings mouthOnly = TestingPortraits.mouthOnly(1);

        Frame measured = frames(AUDREY, speech, mouthOnly).get(0);
        Frame moved =
                frames(new Portrait(AUDREY.picture(), lower), speech, mouthOnly).get(0);

        assertThat(darkestRow(moved) - darkestRow(measured)).isBetween(6, 24);
    }

    /** Of the mouth, where the inside of an open mouth is darkest. */
    private static int darkestRow(Frame frame) {
        FaceMesh mesh = AUDREY.face().mesh();
        int middle = Math.round(mesh.x(13));
        int darkest = Math.round(mesh.y(13)) - 10;
        for (int y = darkest; y < mesh.y(152) - 20; y++) {
            darkest = light(frame, middle, y) < light(frame, middle, darkest) ? y : darkest;
        }
        return darkest;
    }

    private static int light(Frame frame, int x, int y) {
        int sum = 0;
        for (int i = 0; i < 5 * 9; i++) {
            sum += frame.bgr()[frame.offset(x - 4 + i % 9, y - 2 + i / 9) + 1] & 0xff;
        }
        return sum;
    }

    @Test
    void movesAnotherWayWithAnotherSeed() {
        Speech speech = TestingPortraits.babble(3);
        Frame first = frames(AUDREY, speech, TestingPortraits.settings(Map.of("seed", 1.0)))
                .get(2);
        Frame same = frames(AUDREY, speech, TestingPortraits.settings(Map.of("seed", 1.0)))
                .get(2);
        Frame other = frames(AUDREY, speech, TestingPortraits.settings(Map.of("seed", 2.0)))
                .get(2);
        assertThat(first.bgr()).isEqualTo(same.bgr()).isNotEqualTo(other.bgr());
    }

    @Test
    void opensTheMouthFurtherTheFurtherTheJawOpens() {
        Speech speech = TestingPortraits.speech(jaw(0.2), jaw(0.5), jaw(0.8), jaw(1));
        for (Portrait portrait : List.of(AUDREY, FRANCK)) {
            List<Double> openings = openings(frames(portrait, still(speech), TestingPortraits.mouthOnly(1)));
            assertThat(openings).isSorted();
            assertThat(openings.get(3) - openings.get(0)).isGreaterThan(0.04);
        }
    }

    @Test
    void bringsTheLipsTogetherWhetherOrNotThePortraitsAreParted() {
        assertThat(opening(FRANCK.picture())).isGreaterThan(0.03);
        for (Portrait portrait : List.of(AUDREY, FRANCK)) {
            Frame pressed = frames(portrait, TestingPortraits.speech(PRESSED), TestingPortraits.mouthOnly(1))
                    .get(0);
            assertThat(opening(pressed)).isLessThan(0.008);
        }
    }

    @Test
    void showsTheUpperTeethOnTheLowerLipWhereItIsBitten() {
        List<Frame> frames =
                frames(AUDREY, still(TestingPortraits.speech(PRESSED, BITTEN)), TestingPortraits.mouthOnly(1));
        assertThat(teethBetweenRedLips(frames.get(4))).isLessThan(0.02);
        assertThat(teethBetweenRedLips(frames.get(13))).isGreaterThan(0.2);
    }

    /** Which share of the middle of the lips is light, but not red. */
    private static double teethBetweenRedLips(Frame frame) {
        FaceMesh mesh = AUDREY.face().mesh();
        double width = mesh.distance(61, 291);
        int pixels = 0;
        int teeth = 0;
        for (int y = (int) (mesh.y(13) - 0.06 * width); y <= mesh.y(14) + 0.06 * width; y++) {
            for (int x = (int) (mesh.x(13) - 0.2 * width); x <= mesh.x(13) + 0.2 * width; x++) {
                int green = frame.bgr()[frame.offset(x, y) + 1] & 0xff;
                int red = frame.bgr()[frame.offset(x, y) + 2] & 0xff;
                pixels++;
                teeth += green > 100 && red - green < 40 ? 1 : 0;
            }
        }
        return (double) teeth / pixels;
    }

    @Test
    void keepsTheMouthStillInSilenceWhileHeadAndLidsMoveOn() {
        MouthShape[] silence = new MouthShape[60];
        Arrays.fill(silence, MouthShape.REST);
        List<Double> openings = new ArrayList<>();
        List<Frame> frames = frames(FRANCK, TestingPortraits.speech(silence), USUAL);
        for (int i = 0; i < frames.size(); i += 6) {
            openings.add(opening(frames.get(i)));
        }
        double range = Collections.max(openings) - Collections.min(openings);
        assertThat(range).isLessThan(0.01);
        assertThat(frames.get(0).bgr()).isNotEqualTo(frames.get(30).bgr());
    }

    @Test
    void shutsTheEyesWhenItBlinks() {
        WarpPlan plan = new WarpPlan(AUDREY.picture(), AUDREY.face().mesh());
        Frame target = AUDREY.picture().copy();
        try (PortraitWarp warp = new PortraitWarp(plan)) {
            warp.render(MouthPose.REST, HeadPose.REST, 1, target);
            assertThat(eyeOpening(target)).isLessThan(0.5 * eyeOpening(AUDREY.picture()));
            warp.render(MouthPose.REST, new HeadPose(0, 0, 1e-9, 0), 0, target);
            assertThat(meanDifference(target, AUDREY.picture())).isLessThan(0.01);
        }
    }

    @Test
    void animatesAFaceThatReachesOverThePicturesBorder() {
        Frame cut = Pictures.cropped(AUDREY.picture(), 0, 0, 330, 420);
        Portrait portrait = new Portrait(cut, AUDREY.face());
        List<Frame> frames = frames(portrait, TestingPortraits.babble(3), USUAL);
        assertThat(frames)
                .hasSize(3)
                .allSatisfy(frame -> assertThat(meanDifference(frame, cut)).isBetween(0.01, 30.0));
    }

    @Test
    void isUsedByOneThreadAfterAnother() throws Exception {
        Speech speech = TestingPortraits.babble(4);
        List<Frame> expected = frames(AUDREY, speech, USUAL);
        try (MeshWarpSession session = MeshWarp.open(AUDREY, speech, USUAL, 2)) {
            for (int turn = 0; turn < 3; turn++) {
                CompletableFuture.runAsync(() -> session.animate(
                                new FrameRange(0, 4),
                                (index, frame) -> assertThat(frame.bgr())
                                        .isEqualTo(expected.get(index).bgr())))
                        .get();
            }
        }
    }

    @Test
    void throwsOnWhatTheSinkThrowsAndGoesOnAfterwards() {
        Speech speech = TestingPortraits.babble(8);
        List<Frame> expected = frames(AUDREY, speech, USUAL);
        try (MeshWarpSession session = MeshWarp.open(AUDREY, speech, USUAL, 2)) {
            assertThatThrownBy(() -> session.animate(new FrameRange(0, 8), (index, frame) -> {
                        throw new IllegalStateException("full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
            session.animate(
                    new FrameRange(5, 8),
                    (index, frame) -> assertThat(frame.bgr())
                            .isEqualTo(expected.get(index).bgr()));
        }
    }

    @Test
    void refusesFramesBeyondTheEndAndWorkAfterItsClose() {
        MeshWarpSession session = MeshWarp.open(AUDREY, TestingPortraits.babble(2), USUAL, 1);
        assertThatThrownBy(() -> session.animate(new FrameRange(1, 3), (index, frame) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        session.close();
        session.close();
        assertThatThrownBy(() -> session.animate(new FrameRange(0, 1), (index, frame) -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    /** The woman's portrait in the corner of a larger, noisy picture. */
    private static Portrait smallFace() {
        Frame audrey = AUDREY.picture();
        Frame canvas = Frame.black(1000, 900);
        new Random(4).nextBytes(canvas.bgr());
        for (int row = 0; row < audrey.height(); row++) {
            System.arraycopy(
                    audrey.bgr(),
                    audrey.offset(0, row),
                    canvas.bgr(),
                    canvas.offset(230, row + 90),
                    audrey.width() * 3);
        }
        return new Portrait(canvas, MeasuredFaces.in(canvas));
    }

    /** Every shape held long enough that no smoothing blurs it into the next, and seen in its middle. */
    private static Speech still(Speech speech) {
        List<MouthShape> held = new ArrayList<>();
        for (MouthShape shape : speech.mouth().shapes()) {
            held.addAll(Collections.nCopies(9, shape));
        }
        return TestingPortraits.speech(held.toArray(MouthShape[]::new));
    }

    private static List<Double> openings(List<Frame> frames) {
        List<Double> openings = new ArrayList<>();
        for (int i = 4; i < frames.size(); i += 9) {
            openings.add(opening(frames.get(i)));
        }
        return openings;
    }

    private static double opening(Frame frame) {
        FaceMesh mesh = MeasuredFaces.in(frame).mesh();
        return mesh.distance(13, 14) / mesh.height();
    }

    private static double eyeOpening(Frame frame) {
        FaceMesh mesh = MeasuredFaces.in(frame).mesh();
        return (mesh.distance(159, 145) + mesh.distance(386, 374)) / mesh.height();
    }

    private static List<Frame> frames(Portrait portrait, Speech speech, MeshWarpSettings settings) {
        List<Frame> frames = new ArrayList<>();
        try (MeshWarpSession session = MeshWarp.open(portrait, speech, settings, 2)) {
            session.animate(new FrameRange(0, session.frameCount()), (index, frame) -> frames.add(frame.copy()));
        }
        return frames;
    }

    private static void assertSameOutside(Frame frame, Frame portrait, PixelRectangle rectangle) {
        int different = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                boolean outside =
                        x < rectangle.x() || x >= rectangle.endX() || y < rectangle.y() || y >= rectangle.endY();
                int at = frame.offset(x, y);
                for (int c = at; outside && c < at + 3; c++) {
                    different += frame.bgr()[c] == portrait.bgr()[c] ? 0 : 1;
                }
            }
        }
        assertThat(different).isZero();
    }

    private static int largestDifference(Frame first, Frame second) {
        int largest = 0;
        for (int i = 0; i < first.bgr().length; i++) {
            largest = Math.max(largest, Math.abs((first.bgr()[i] & 0xff) - (second.bgr()[i] & 0xff)));
        }
        return largest;
    }

    private static double meanDifference(Frame first, Frame second) {
        double sum = 0;
        for (int i = 0; i < first.bgr().length; i++) {
            sum += Math.abs((first.bgr()[i] & 0xff) - (second.bgr()[i] & 0xff));
        }
        return sum / first.bgr().length;
    }
}
