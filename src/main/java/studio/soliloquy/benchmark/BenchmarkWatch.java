package studio.soliloquy.benchmark;

/** Looks on while something is measured. Called by the thread that measures. */
public interface BenchmarkWatch {
    /** Told often; must be quick. */
    void at(BenchmarkProgress progress);

    /** One model on one device is measured. */
    void measured(BenchmarkResult result);

    /**
     * Asked after every frame and every run.
     *
     * @throws java.util.concurrent.CancellationException when nobody wants the result any more
     */
    void check();
}
