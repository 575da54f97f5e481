package studio.soliloquy.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the studio may be reached.
 *
 * @param allowedHosts {@code studio.web.allowed-hosts}: names or addresses, without a port, under which browsers may ask
 *     for the studio besides {@code localhost}, {@code 127.0.0.1} and {@code [::1]}
 * @param maximumModelSize {@code studio.web.maximum-model-size}: bytes of a file that is imported as a model
 * @param bodyPatience {@code studio.web.body-patience}: for how long the studio waits for the body of a request, however
 *     slowly it comes
 * @param slowestBody {@code studio.web.slowest-body}: how much of it has to come in each second after that
 */
@Validated
@ConfigurationProperties("studio.web")
public record WebSettings(
        @DefaultValue List<@Pattern(regexp = HOST) String> allowedHosts,
        @NotNull @DefaultValue("2GB") DataSize maximumModelSize,
        @NotNull @DefaultValue("20s") Duration bodyPatience,
        @NotNull @DefaultValue("8KB") DataSize slowestBody) {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]";

    public WebSettings {
        allowedHosts = List.copyOf(allowedHosts);
    }

    @AssertTrue(message = "the largest size of a model must be greater than zero")
    boolean isPositive() {
        return maximumModelSize.toBytes() > 0;
    }

    @AssertTrue(message = "the studio must wait a second to an hour for a body, and expect a byte a second at least")
    boolean isPatient() {
        return bodyPatience.compareTo(Duration.ofSeconds(1)) >= 0
                && bodyPatience.compareTo(Duration.ofHours(1)) <= 0
                && slowestBody.toBytes() > 0;
    }
}
