package studio.soliloquy.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NewsDeliveryTests {
    private static final NodeId OTHER = new NodeId("other");

    @Test
    void neverWaitsForAListenerAndTellsItThatItMissedSomething() throws Exception {
        SlowListener listener = new SlowListener();
        NewsDelivery delivery = new NewsDelivery(() -> List.of(listener));
        delivery.start();
        try {
            for (int index = 0; index < 5000; index++) {
                delivery.accept(new News(OTHER, "testing", "news " + index));
            }
            listener.free.countDown();

            listener.missed.get(60, TimeUnit.SECONDS);
            delivery.accept(new News(OTHER, "testing", "last"));
            listener.last.get(60, TimeUnit.SECONDS);
            assertThat(listener.heard.get()).isLessThan(5000);
        } finally {
            delivery.stop();
        }
    }

    /** Takes nothing until it is let go. */
    private static final class SlowListener implements ClusterListener {
        private final CountDownLatch free = new CountDownLatch(1);
        private final CompletableFuture<Void> missed = new CompletableFuture<>();
        private final CompletableFuture<Void> last = new CompletableFuture<>();
        private final AtomicInteger heard = new AtomicInteger();

        @Override
        public String topic() {
            return "testing";
        }

        @Override
        public void heard(NodeId from, String news) {
            try {
                free.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            heard.incrementAndGet();
            if (news.equals("last")) {
                last.complete(null);
            }
        }

        @Override
        public void missed() {
            missed.complete(null);
        }
    }
}
