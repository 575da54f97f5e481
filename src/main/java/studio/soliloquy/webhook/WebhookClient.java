package studio.soliloquy.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.stereotype.Component;
import studio.soliloquy.peer.PeerClient;
import studio.soliloquy.peer.PublicAddresses;

/**
 * Speaks to targets: follows nobody elsewhere, keeps nothing of what they answer, and connects to public addresses alone
 * unless the settings say otherwise. Safe to call from any thread.
 */
@Component
class WebhookClient {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final CloseableHttpClient http;

    WebhookClient(WebhookSettings settings) {
        DnsResolver addresses =
                settings.privateAddresses() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses(false);
        http = PeerClient.over(addresses, LONGEST_SILENCE, LONGEST_SILENCE);
    }

    /** @return the status that the target answered */
    int tell(WebhookSettings.Target target, Delivery delivery) throws IOException {
        long now = Instant.now().getEpochSecond();
        HttpPost post = new HttpPost(URI.create(delivery.url()));
        post.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
        post.setHeader("X-Soliloquy-Delivery", delivery.id());
        post.setHeader("X-Soliloquy-Timestamp", now);
        post.setHeader("X-Soliloquy-Signature", Signature.of(target.secret(), now, delivery.body()));
        // Closed without being read, the connection goes, however much the target would have to say.
        try (ClassicHttpResponse answer = http.executeOpen(null, post, null)) {
            return answer.getCode();
        }
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
