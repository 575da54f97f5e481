package studio.soliloquy.animation.meshwarp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.video.FrameRate;

class BlinkScheduleTests {
    private static final int RATE = 25;
    private static final double FRAME = 1.0 / RATE;
    private static final MouthShape SPOKEN = new MouthShape(0.6f, 0, 0, 0.4f, 0, 0, 0);
    private static final double MINUTE = 60;

    @Test
    void closesTheEyesWhereAPhraseEnds() {
        double[] ends = {2, 6, 9.5, 13};
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(blinks(new BlinkSchedule(speech(15, 0.4, ends), seed, 1), 15))
                    .as("seed %d", seed)
                    .hasSize(4)
                    .allMatch(blink -> Arrays.stream(ends).anyMatch(end -> blink < end && end < blink + 0.25));
        }
    }

    @Test
    void takesNoStopWithinAWordForAPause() {
        MouthTrack stops = speech(15, 0.12, 2, 6, 9.5, 13);
        MouthTrack none = speech(15, 0.4);
        assertThat(blinks(new BlinkSchedule(stops, 7, 1), 15)).isEqualTo(blinks(new BlinkSchedule(none, 7, 1), 15));
    }

    @Test
    void blinksAsOftenWhereNobodyPausesAndElsewhereForAnotherSeed() {
        MouthTrack track = speech(MINUTE, 0.4);
        List<Double> blinks = blinks(new BlinkSchedule(track, 1, 1), MINUTE);
        assertThat(blinks).hasSizeBetween(14, 16);
        assertThat(blinks).isNotEqualTo(blinks(new BlinkSchedule(track, 2, 1), MINUTE));
    }

    @Test
    void neverRunsTwoBlinksIntoEachOther() {
        double[] everySecond = IntStream.range(1, 60).mapToDouble(i -> i).toArray();
        List<Double> blinks = blinks(new BlinkSchedule(speech(MINUTE, 0.4, everySecond), 3, 2), MINUTE);
        assertThat(blinks.size()).isCloseTo(31, within(2));
        for (int i = 1; i < blinks.size(); i++) {
            assertThat(blinks.get(i) - blinks.get(i - 1)).isGreaterThan(0.5);
        }
    }

    @Test
    void neverBlinksAtARateOfZero() {
        assertThat(blinks(new BlinkSchedule(speech(MINUTE, 0.4, 10, 20), 1, 0), MINUTE))
                .isEmpty();
    }

    /** Speech with pauses of a length that begin at these seconds. */
    private static MouthTrack speech(double seconds, double pause, double... begins) {
        return new MouthTrack(
                FrameRate.of(RATE),
                IntStream.range(0, (int) (seconds * RATE))
                        .mapToObj(frame -> Arrays.stream(begins)
                                        .anyMatch(begin -> frame * FRAME >= begin - FRAME / 2
                                                && frame * FRAME < begin + pause - FRAME / 2)
                                ? MouthShape.REST
                                : SPOKEN)
                        .toList());
    }

    /** When the lids begin to fall. */
    private static List<Double> blinks(BlinkSchedule schedule, double seconds) {
        List<Double> begun = new ArrayList<>();
        double before = 0;
        for (int step = 0; step * 0.01 < seconds; step++) {
            double now = schedule.at(step * 0.01);
            if (before == 0 && now > 0) {
                begun.add(step * 0.01);
            }
            before = now;
        }
        return begun;
    }
}
