package studio.soliloquy.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who has to log in.
 *
 * @param login {@code studio.account.login}: whether also those on this machine have to
 * @param session {@code studio.account.session}: how long a browser stays logged in
 */
@Validated
@ConfigurationProperties("studio.account")
public record AccountSettings(
        @NotNull @DefaultValue("auto") Login login,
        @NotNull @DefaultValue("14d") Duration session) {

    /** When a login is asked for. */
    public enum Login {
        /** Where other machines can reach the studio. */
        AUTO,
        /** Always: for a studio on loopback behind a server that others reach. */
        ALWAYS
    }

    @AssertTrue(message = "a session must last from a minute to a year")
    boolean isSensible() {
        return session == null
                || session.compareTo(Duration.ofMinutes(1)) >= 0 && session.compareTo(Duration.ofDays(366)) <= 0;
    }
}
