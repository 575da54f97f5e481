package studio.soliloquy.animation.meshwarp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.video.FrameRate;

class FrameMotionTests {
    private static final int FRAMES = 3000;
    private static final MouthTrack TRACK = TestingPortraits.babble(FRAMES).mouth();

    private static FrameMotion motion(Map<String, Double> settings) {
        return new FrameMotion(TRACK, TestingPortraits.settings(settings), 0, false);
    }

    @Test
    void turnsTheHeadWithinAFewDegreesAndWithoutJerks() {
        FrameMotion motion = motion(Map.of());
        for (IntToDoubleFunction angle : new IntToDoubleFunction[] {
            frame -> motion.head(frame).yaw(),
            frame -> motion.head(frame).pitch(),
            frame -> motion.head(frame).roll()
        }) {
            for (int frame = 1; frame < FRAMES - 1; frame++) {
                double acceleration = angle.applyAsDouble(frame - 1)
                        - 2 * angle.applyAsDouble(frame)
                        + angle.applyAsDouble(frame + 1);
                assertThat(Math.toDegrees(Math.abs(angle.applyAsDouble(frame)))).isLessThan(4);
                assertThat(Math.toDegrees(Math.abs(acceleration))).isLessThan(0.12);
            }
        }
    }

    @Test
    void blinksAsOftenAsPeopleDo() {
        assertThat(blinks(motion(Map.of()))).isBetween(25, 40);
        assertThat(blinks(motion(Map.of("blinking", 2.0)))).isBetween(50, 80);
        assertThat(blinks(motion(Map.of("blinking", 0.0)))).isZero();
    }

    private static int blinks(FrameMotion motion) {
        int blinks = 0;
        for (int frame = 1; frame < FRAMES; frame++) {
            blinks += motion.closure(frame - 1) < 0.5 && motion.closure(frame) >= 0.5 ? 1 : 0;
        }
        return blinks;
    }

    @Test
    void shutsTheLidsWhollyInEveryBlink() {
        FrameMotion motion = motion(Map.of());
        int shut = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            assertThat(motion.closure(frame)).isBetween(0.0, 1.0);
            shut += motion.closure(frame) > 0.95 ? 1 : 0;
        }
        assertThat(shut).isGreaterThanOrEqualTo(blinks(motion));
    }

    @Test
    void holdsStillWhatIsSwitchedOff() {
        FrameMotion motion = motion(Map.of("mouth-strength", 0.0, "head-motion", 0.0, "blinking", 0.0));
        for (int frame = 0; frame < FRAMES; frame += 50) {
            assertThat(motion.mouth(frame)).isEqualTo(MouthPose.REST);
            assertThat(motion.head(frame)).isEqualTo(HeadPose.REST);
            assertThat(motion.closure(frame)).isZero();
        }
    }

    @Test
    void smoothsTheMouthMoreTheMoreItIsAskedTo() {
        assertThat(roughness(motion(Map.of("smoothing", 1.0))))
                .isLessThan(0.6 * roughness(motion(Map.of("smoothing", 0.0))));
    }

    private static double roughness(FrameMotion motion) {
        double sum = 0;
        for (int frame = 1; frame < 500; frame++) {
            sum += Math.abs(motion.mouth(frame).jaw() - motion.mouth(frame - 1).jaw());
        }
        return sum;
    }

    @Test
    void bringsPartedLipsTogetherWhileNobodySpeaks() {
        MouthTrack silence = new MouthTrack(FrameRate.of(25), Collections.nCopies(10, MouthShape.REST));
        MeshWarpSettings settings = TestingPortraits.settings(Map.of());
        assertThat(new FrameMotion(silence, settings, 0, true).mouth(5).seal()).isEqualTo(1);
        assertThat(new FrameMotion(silence, settings, 0, false).mouth(5).isRest())
                .isTrue();
    }
}
