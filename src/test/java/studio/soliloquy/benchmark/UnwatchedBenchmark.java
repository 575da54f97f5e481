package studio.soliloquy.benchmark;

/** Nobody looks, and nobody cancels. */
final class UnwatchedBenchmark implements BenchmarkWatch {
    @Override
    public void at(BenchmarkProgress progress) {
        // Nobody looks.
    }

    @Override
    public void measured(BenchmarkResult result) {
        // Nobody looks.
    }

    @Override
    public void check() {
        // Nobody cancels.
    }
}
