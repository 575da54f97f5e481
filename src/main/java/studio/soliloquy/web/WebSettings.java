package studio.soliloquy.web;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the studio may be reached.
 *
 * @param allowedHosts {@code studio.web.allowed-hosts}: names or addresses, without a port, under which browsers may ask
 *     for the studio besides {@code localhost}, {@code 127.0.0.1} and {@code [::1]}
 */
@Validated
@ConfigurationProperties("studio.web")
public record WebSettings(@DefaultValue List<@Pattern(regexp = HOST) String> allowedHosts) {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]";

    public WebSettings {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
