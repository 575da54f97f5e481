package studio.soliloquy.model.download;

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
final class DownloadClient {
    private static final Timeout LONGEST_SILENCE = Timeout.ofSeconds(60);
    private static final Timeout LONGEST_CONNECTING = Timeout.ofSeconds(20);

    private DownloadClient() {}

    /** The caller closes it. */
    static CloseableHttpClient over(DnsResolver addresses) {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(LONGEST_CONNECTING)
                .setSocketTimeout(LONGEST_SILENCE)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(LONGEST_SILENCE)
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
