package studio.soliloquy.cluster;

import jakarta.validation.constraints.Size;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How this node presents itself to the others.
 *
 * @param node its name for people; may be null
 */
@Validated
@ConfigurationProperties("studio.cluster")
record ClusterSettings(@Size(max = 100) String node) {
    private static final int LONGEST = 100;

    /** The machine's name where nobody gave one. */
    String name() {
        return Optional.ofNullable(node).filter(name -> !name.isBlank()).orElseGet(ClusterSettings::machine);
    }

    private static String machine() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(LONGEST, name.length()));
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }
}
