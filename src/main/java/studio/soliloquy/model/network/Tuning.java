package studio.soliloquy.model.network;

/**
 * How a network is run on a device. It decides how fast the network is and never what it computes.
 *
 * @param calls side by side, each with memory of its own
 * @param threads that one call is spread over
 * @param batch samples that one call is given at a time
 */
public record Tuning(int calls, int threads, int batch) {
    public Tuning {
        if (calls < 1 || threads < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one call, thread and sample, found " + calls + ", " + threads + ", " + batch);
        }
    }

    /** What is right for most networks on a processor: calls that need one core and little memory each. */
    public static Tuning oneCoreACall(int calls) {
        return new Tuning(calls, 1, 1);
    }

    /** {@code calls×threads×batch} for people. */
    @Override
    public String toString() {
        return calls + "×" + threads + "×" + batch;
    }
}
