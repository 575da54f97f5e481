package studio.soliloquy.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.peer.PeerClient;
import studio.soliloquy.peer.PublicAddresses;

/**
 * Speaks to targets: follows nobody elsewhere, keeps nothing of what they answer, waits for nobody for ever, and connects to
 * public addresses alone unless it is told otherwise. Safe to call from any thread.
 */
@Component
class WebhookClient {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    /** However lively an answer in drops is. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final CloseableHttpClient open;
    private final CloseableHttpClient anywhere;
    private final Duration longestAnswer;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "webhook-patience"));

    @Autowired
    WebhookClient() {
        this(LONGEST_ANSWER);
    }

    WebhookClient(Duration longestAnswer) {
        this.longestAnswer = longestAnswer;
        open = PeerClient.over(new PublicAddresses(false), LONGEST_SILENCE, LONGEST_SILENCE);
        anywhere = PeerClient.over(SystemDefaultDnsResolver.INSTANCE, LONGEST_SILENCE, LONGEST_SILENCE);
    }

    /**
     * @param privateToo whether the target may be on this machine or in its network
     * @return the status that the target answered
     */
    int tell(WebhookSettings.Target target, boolean privateToo, Delivery delivery) throws IOException {
        long now = Instant.now().getEpochSecond();
        HttpPost post = new HttpPost(URI.create(delivery.url()));
        post.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
        post.setHeader("X-Soliloquy-Delivery", delivery.id());
        post.setHeader("X-Soliloquy-Timestamp", now);
        post.setHeader("X-Soliloquy-Signature", Signature.of(target.secret(), now, delivery.body()));
        ScheduledFuture<?> end = clock.schedule(post::cancel, longestAnswer.toMillis(), TimeUnit.MILLISECONDS);
        // Closed without being read, the connection goes, however much the target would have to say.
        try (ClassicHttpResponse answer = (privateToo ? anywhere : open).executeOpen(null, post, null)) {
            return answer.getCode();
        } catch (IOException cut) {
            throw post.isCancelled() ? new TooSlow(cut) : cut;
        } finally {
            end.cancel(false);
        }
    }

    /** The target would have gone on answering. */
    static final class TooSlow extends IOException {
        private TooSlow(IOException cause) {
            super(cause);
        }
    }

    @PreDestroy
    void close() throws IOException {
        clock.shutdownNow();
        open.close();
        anywhere.close();
    }
}
