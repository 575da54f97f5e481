package studio.soliloquy.benchmark;

import studio.soliloquy.model.network.Tuning;

/**
 * How fast a bare network is when it is run in one way.
 *
 * @param calls side by side
 * @param threads that one call is spread over
 * @param batch frames that one call is given at a time
 * @param framesPerSecond of all calls together
 */
public record NetworkRate(int calls, int threads, int batch, double framesPerSecond) {
    static NetworkRate of(Tuning tuning, double framesPerSecond) {
        return new NetworkRate(tuning.calls(), tuning.threads(), tuning.batch(), framesPerSecond);
    }

    Tuning tuning() {
        return new Tuning(calls, threads, batch);
    }
}
