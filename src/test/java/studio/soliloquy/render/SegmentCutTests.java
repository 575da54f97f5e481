package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameRate;

class SegmentCutTests {
    @ParameterizedTest
    @CsvSource({"1, 1", "99, 1", "100, 1", "101, 2", "250, 3", "90000, 900"})
    void coversEveryFrameOnceInSegmentsOfNearlyEqualLength(int frameCount, int segments) {
        List<FrameRange> cut = SegmentCut.cut(frameCount, FrameRate.of(25), 4);

        assertThat(cut).hasSize(segments);
        assertThat(cut.get(0).start()).isZero();
        assertThat(cut.get(segments - 1).end()).isEqualTo(frameCount);
        for (int index = 1; index < segments; index++) {
            assertThat(cut.get(index).start()).isEqualTo(cut.get(index - 1).end());
        }
        assertThat(cut).allSatisfy(range -> assertThat(range.length()).isLessThanOrEqualTo(100));
        int shortest = cut.stream().mapToInt(FrameRange::length).min().orElseThrow();
        int longest = cut.stream().mapToInt(FrameRange::length).max().orElseThrow();
        assertThat(longest - shortest).isLessThanOrEqualTo(1);
    }
}
