package studio.soliloquy.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;

class FramesAheadTests {
    private final ConcurrentLinkedQueue<FrameRange> asked = new ConcurrentLinkedQueue<>();
    private final List<Integer> delivered = new ArrayList<>();

    private FramesAhead<String> frames(int renderers, int together) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < renderers; i++) {
            names.add("renderer " + i);
        }
        return new FramesAhead<>("testing", names, together, () -> Frame.black(2, 2), this::render);
    }

    /** The first pixel of a frame is its number. */
    private void render(String renderer, FrameRange range, IntFunction<Frame> targets) {
        asked.add(range);
        for (int index = range.start(); index < range.end(); index++) {
            targets.apply(index).bgr()[0] = (byte) index;
        }
    }

    private void take(int index, Frame frame) {
        assertThat(frame.bgr()[0]).isEqualTo((byte) index);
        delivered.add(index);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "1, 4", "2, 4", "3, 2"})
    void deliversEveryFrameOnceAndInOrder(int renderers, int together) {
        try (FramesAhead<String> frames = frames(renderers, together)) {
            frames.deliver(new FrameRange(3, 40), this::take);
            frames.deliver(new FrameRange(3, 4), this::take);
        }

        assertThat(delivered).hasSize(38).startsWith(3, 4, 5).endsWith(38, 39, 3);
    }

    @Test
    void givesARendererSeveralFramesInARowAndTheRestAtTheEnd() {
        try (FramesAhead<String> frames = frames(2, 4)) {
            frames.deliver(new FrameRange(3, 13), this::take);
        }

        assertThat(asked)
                .containsExactlyInAnyOrder(new FrameRange(3, 7), new FrameRange(7, 11), new FrameRange(11, 13));
    }

    @Test
    void goesOnAfterASinkThatWantsNoMore() {
        try (FramesAhead<String> frames = frames(2, 4)) {
            assertThatThrownBy(() -> frames.deliver(new FrameRange(0, 40), (index, frame) -> {
                        if (index == 5) {
                            throw new IllegalStateException("enough");
                        }
                        take(index, frame);
                    }))
                    .hasMessage("enough");
            frames.deliver(new FrameRange(5, 9), this::take);
        }

        assertThat(delivered).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }
}
