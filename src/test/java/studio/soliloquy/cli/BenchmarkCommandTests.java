package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchmarkCommandTests {
    @TempDir
    Path home;

    @Test
    void measuresAModelWithAPersonAndAVoiceOfItsOwn() {
        RunCommand benchmark = benchmark("--model", "mesh-warp", "--duration", "1", "--json");

        assertThat(benchmark.exitCode()).as(benchmark.errors()).isZero();
        JsonNode result =
                JsonMapper.builder().build().readTree(benchmark.output()).get(0);
        JsonNode measured = result.get("measured");
        assertThat(result.get("device").asString()).isEqualTo("cpu");
        assertThat(measured.get("framesPerSecond").asDouble()).isPositive();
        assertThat(measured.get("latency").get("p99").asDouble())
                .isGreaterThanOrEqualTo(measured.get("latency").get("p50").asDouble());
        assertThat(measured.get("memoryBytes").asLong()).isGreaterThan(1 << 20);
        assertThat(measured.get("stages").toString()).contains("encode");
        assertThat(measured.get("network").isNull()).isTrue();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(benchmark("--model", "nobody").exitCode()).isEqualTo(ExitCode.REFUSED_INPUT.number());
        assertThat(benchmark("--model", "mesh-warp", "--device", "abacus").errors())
                .contains("Expected one of the devices cpu, found \"abacus\"");
        assertThat(benchmark("--duration", "soon").exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(benchmark("--duration", "0.5").errors()).contains("1 to 600 seconds");
    }

    private RunCommand benchmark(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "benchmark";
        all[1] = "--home";
        all[2] = home.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return RunCommand.of(all);
    }
}
