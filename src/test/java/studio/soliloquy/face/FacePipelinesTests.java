package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class FacePipelinesTests {
    private final Map<FaceNetwork, LoadedNetwork> networks = new EnumMap<>(FaceNetwork.class);
    private final AtomicInteger made = new AtomicInteger();
    private FacePipelines pipelines;

    @BeforeEach
    void load() {
        for (FaceNetwork network : FaceNetwork.values()) {
            networks.put(network, LoadedNetwork.load(network, new ClassPathResource("/face-networks/")));
        }
        pipelines = new FacePipelines(2, () -> {
            made.incrementAndGet();
            return new FacePipeline(networks);
        });
    }

    @AfterEach
    void close() {
        pipelines.close();
        networks.values().forEach(LoadedNetwork::close);
    }

    @Test
    void areMadeWhenNeededAndUsedAgain() {
        assertThat(made).hasValue(0);
        FacePipeline first = pipelines.lend(pipeline -> pipeline);
        FacePipeline second = pipelines.lend(pipeline -> pipeline);
        assertThat(second).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void areNeverLentToTwoThreadsAtOnce() throws Exception {
        CountDownLatch bothWork = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<FacePipeline> one = threads.submit(() -> borrowUntil(bothWork));
            Future<FacePipeline> other = threads.submit(() -> borrowUntil(bothWork));
            assertThat(one.get()).isNotSameAs(other.get());
            assertThat(made).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void comeBackAfterWorkThatFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> pipelines.lend(pipeline -> {
                    throw new IllegalStateException("work");
                }))
                .withMessage("work");
        pipelines.lend(pipeline -> pipeline);
        assertThat(made).hasValue(1);
    }

    @Test
    void areNotLentAfterClosing() {
        pipelines.lend(pipeline -> pipeline);
        pipelines.close();
        pipelines.close();
        assertThatIllegalStateException().isThrownBy(() -> pipelines.lend(pipeline -> pipeline));
    }

    private FacePipeline borrowUntil(CountDownLatch bothWork) {
        return pipelines.lend(pipeline -> {
            bothWork.countDown();
            try {
                bothWork.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return pipeline;
        });
    }
}
