package studio.soliloquy.preview;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names the studio may be reached, besides those of this machine itself.
 *
 * @param allowedHosts without ports
 */
@ConfigurationProperties("studio.web")
record WebHosts(@DefaultValue List<String> allowedHosts) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    WebHosts {
        allowedHosts =
                allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** @param host in lower case, without a port */
    boolean allow(String host) {
        return LOCAL.contains(host) || allowedHosts.contains(host);
    }
}
