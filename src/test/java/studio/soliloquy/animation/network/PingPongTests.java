package studio.soliloquy.animation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingPongTests {
    @Test
    void goesForwardAndBackBeginningWithTheSecondFrame() {
        PingPong order = new PingPong(0, 5);
        int[] expected = {1, 2, 3, 4, 3, 2, 1, 0, 1, 2, 3, 4, 3};
        for (int i = 0; i < expected.length; i++) {
            assertThat(order.templateFrame(i)).isEqualTo(expected[i]);
        }
    }

    /** The reference's own loop, step by step. */
    @ParameterizedTest
    @CsvSource({"0, 2", "0, 3", "0, 60", "7, 53", "58, 2"})
    void agreesWithTheLoopOfTheReference(int start, int frames) {
        PingPong order = new PingPong(start, frames);
        int index = 0;
        int step = 0;
        for (int i = 0; i < 1000; i++) {
            step = index > frames - 2 ? -1 : step;
            step = index < 1 ? 1 : step;
            index += step;
            assertThat(order.templateFrame(i)).isEqualTo(start + index);
        }
    }

    @Test
    void needsTwoFrames() {
        assertThatThrownBy(() -> new PingPong(4, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotOverflow() {
        assertThat(new PingPong(0, 3).templateFrame(Integer.MAX_VALUE)).isBetween(0, 2);
    }
}
