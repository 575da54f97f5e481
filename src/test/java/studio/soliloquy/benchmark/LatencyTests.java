package studio.soliloquy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTests {
    @Test
    void percentilesAreThoseOfTheNearestRank() {
        List<Long> hundred = LongStream.rangeClosed(1, 100)
                .map(ms -> (101 - ms) * 1_000_000)
                .boxed()
                .toList();

        assertThat(Latency.of(hundred)).isEqualTo(new Latency(50, 95, 99, 100));
    }

    @Test
    void oneFrameIsEveryPercentile() {
        assertThat(Latency.of(List.of(2_500_000L))).isEqualTo(new Latency(2.5, 2.5, 2.5, 1));
    }
}
