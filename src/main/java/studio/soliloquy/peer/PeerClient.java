package studio.soliloquy.peer;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that does nothing by itself. It is Apache's because Java's own looks hosts up where nobody can see what
 * it found: the address that was checked need not be the one that it connects to.
 */
public final class PeerClient {
    private PeerClient() {}

    /**
     * Follows no redirects, tries nothing twice, keeps no cookies and unpacks nothing. The caller closes it.
     *
     * @param connecting how long connecting may take
     * @param silence how long the other side may say nothing
     */
    public static CloseableHttpClient over(DnsResolver addresses, Duration connecting, Duration silence) {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connecting))
                .setSocketTimeout(Timeout.of(silence))
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(silence))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Soliloquy")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
