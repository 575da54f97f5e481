package studio.soliloquy.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchedNetworkTests {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Doubling doubling = new Doubling();
    private final BatchedNetwork network = new BatchedNetwork(doubling, 3);

    @AfterEach
    void close() {
        threads.shutdownNow();
        network.close();
        assertThat(doubling.open).isZero();
    }

    @Test
    void givesEachThreadTheResultOfItsOwnSample() throws Exception {
        List<NetworkCall> calls = calls(6);

        for (Future<Boolean> right : runEach(calls, 200)) {
            assertThat(right.get()).isTrue();
        }

        assertThat(doubling.batches).containsOnly(3);
        assertThat(doubling.runs).hasSizeGreaterThanOrEqualTo(6 * 200 / 3);
    }

    @Test
    void waitsForNobodyWhoDoesNotCome() throws Exception {
        List<NetworkCall> calls = calls(6);

        assertThat(runEach(calls.subList(0, 1), 3).get(0).get()).isTrue();
        assertThat(doubling.runs).hasSize(3);
    }

    @Test
    void runsALoneCallByItself() throws Exception {
        assertThat(runEach(calls(1), 3).get(0).get()).isTrue();
        assertThat(doubling.batches).containsOnly(1);
    }

    @Test
    void tellsEveryoneInABatchWhyItFailedAndGoesOn() throws Exception {
        List<NetworkCall> calls = calls(6);
        doubling.broken = true;
        for (Future<Boolean> failing : runEach(calls, 1)) {
            assertThat(failing)
                    .failsWithin(java.time.Duration.ofSeconds(30))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("broken");
        }
        doubling.broken = false;
        for (Future<Boolean> right : runEach(calls, 5)) {
            assertThat(right.get()).isTrue();
        }
    }

    @Test
    void leavesLargerCallsAsTheyAreAndRunsNothingOnceItIsClosed() {
        try (NetworkCall five = network.call(5)) {
            assertThat(five.input("in").capacity()).isEqualTo(5);
        }
        NetworkCall lane = network.call(1);
        network.close();
        assertThatIllegalStateException().isThrownBy(lane::run);
    }

    @Test
    void suitsNetworksOfWhichOnlyTheBatchIsFree() {
        assertThat(BatchedNetwork.suits(doubling)).isTrue();
        assertThat(BatchedNetwork.suits(new Doubling() {
                    @Override
                    public List<TensorDescription> outputs() {
                        return List.of(new TensorDescription("out", List.of(-1L, -1L)));
                    }
                }))
                .isFalse();
        assertThat(BatchedNetwork.suits(new Doubling() {
                    @Override
                    public List<TensorDescription> inputs() {
                        return List.of(new TensorDescription("in", List.of(1L, 1L)));
                    }
                }))
                .isFalse();
    }

    private List<NetworkCall> calls(int count) {
        List<NetworkCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(network.call(1));
        }
        return calls;
    }

    /** Whether each of so many samples was doubled, each call on a thread of its own. */
    private List<Future<Boolean>> runEach(List<NetworkCall> calls, int samples) {
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            int first = 1000 * i;
            NetworkCall call = calls.get(i);
            running.add(threads.submit(() -> {
                boolean right = true;
                for (int sample = first; sample < first + samples; sample++) {
                    call.input("in").put(0, sample);
                    call.run();
                    right &= call.output("out").get(0) == 2 * sample;
                }
                return right;
            }));
        }
        return running;
    }

    /** One number in, twice that number out. */
    private static class Doubling implements Network {
        final ConcurrentLinkedQueue<Integer> batches = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<Integer> runs = new ConcurrentLinkedQueue<>();
        volatile boolean broken;
        volatile int open;

        @Override
        public List<TensorDescription> inputs() {
            return List.of(new TensorDescription("in", List.of(-1L, 1L)));
        }

        @Override
        public List<TensorDescription> outputs() {
            return List.of(new TensorDescription("out", List.of(-1L, 1L)));
        }

        @Override
        public NetworkCall call(int batch) {
            FloatBuffer in = FloatBuffer.allocate(batch);
            FloatBuffer out = FloatBuffer.allocate(batch);
            batches.add(batch);
            open++;
            return new NetworkCall() {
                @Override
                public int batch() {
                    return batch;
                }

                @Override
                public FloatBuffer input(String name) {
                    return in;
                }

                @Override
                public FloatBuffer output(String name) {
                    return out;
                }

                @Override
                public void run() {
                    runs.add(batch);
                    if (broken) {
                        throw new IllegalStateException("broken");
                    }
                    for (int i = 0; i < batch; i++) {
                        out.put(i, 2 * in.get(i));
                    }
                }

                @Override
                public void close() {
                    open--;
                }
            };
        }

        @Override
        public void close() {}
    }
}
