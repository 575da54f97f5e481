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

    /** How many samples are under way at a time. */
    public int samples() {
        return Math.multiplyExact(calls, batch);
    }

    /**
     * The same for a device that has room for fewer samples: fewer calls, and where one is too much, calls of one sample,
     * which every network computes alike.
     *
     * @param room samples at a time, at least 1
     */
    public Tuning within(int room) {
        return room < batch
                ? new Tuning(Math.min(calls, room), threads, 1)
                : new Tuning(Math.min(calls, room / batch), threads, batch);
    }

    /** {@code calls×threads×batch} for people. */
    @Override
    public String toString() {
        return calls + "×" + threads + "×" + batch;
    }
}
