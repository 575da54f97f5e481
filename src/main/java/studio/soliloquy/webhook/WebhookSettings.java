package studio.soliloquy.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told of the end of renders.
 *
 * @param targets {@code studio.webhook.targets[0].url} and {@code .secret}, and so on
 * @param privateAddresses {@code studio.webhook.private-addresses}: whether targets may be on this machine or in its
 *     network, and be told without encryption
 * @param attempts {@code studio.webhook.attempts}: how often one is told that does not listen
 * @param ofProjects {@code studio.webhook.of-projects}: whom those may name who have a project, beside these targets
 */
@Validated
@ConfigurationProperties("studio.webhook")
record WebhookSettings(
        @DefaultValue List<@Valid Target> targets,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("8") @Min(1) @Max(20) int attempts,
        @NotNull @DefaultValue("public") Reach ofProjects) {

    WebhookSettings {
        targets = List.copyOf(targets);
    }

    /** Where what is told may go. */
    enum Reach {
        NOWHERE,
        /** To addresses of the public internet, encrypted. */
        PUBLIC,
        /** To this machine and its network too: for a studio whose people may reach all of that anyway. */
        ANYWHERE
    }

    /**
     * One that is told.
     *
     * @param secret with which what it is told is signed
     */
    record Target(
            @NotNull URI url,
            @NotNull @Size(min = 16, max = 200) String secret) {
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    @AssertTrue(
            message = "the address of a webhook must begin with https://, or, where private addresses are allowed, with"
                    + " http://, name a host and no password, and have at most 1000 characters")
    boolean isReachable() {
        return targets.stream().map(Target::url).allMatch(url -> url == null || isAllowed(url));
    }

    private boolean isAllowed(URI url) {
        return isAllowed(url, privateAddresses);
    }

    /** Whether one of a project's webhooks may be told at this address. */
    boolean allowsProject(URI url) {
        return ofProjects != Reach.NOWHERE && isAllowed(url, ofProjects == Reach.ANYWHERE);
    }

    private static boolean isAllowed(URI url, boolean anywhere) {
        boolean scheme = "https".equals(url.getScheme()) || anywhere && "http".equals(url.getScheme());
        return scheme
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.toString().length() <= 1000;
    }

    boolean tellNobody() {
        return targets.isEmpty() && ofProjects == Reach.NOWHERE;
    }

    Optional<Target> target(String url) {
        return targets.stream()
                .filter(target -> target.url().toString().equals(url))
                .findFirst();
    }
}
