package studio.soliloquy.preview;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import studio.soliloquy.account.LoginsChanged;
import studio.soliloquy.account.Pass;
import studio.soliloquy.account.Secrets;

/**
 * Ends the connections of those who would not be let in again: at once where the login was ended here, and at the next look
 * where another node ended it, or time did.
 */
@Component
class EndedLogins {
    /** A page that gets it need not try again before somebody has logged in. */
    static final CloseStatus LOGGED_OUT = CloseStatus.POLICY_VIOLATION.withReason("The login has ended");

    private static final Logger LOG = LoggerFactory.getLogger(EndedLogins.class);
    private static final int PAUSE_SECONDS = 3;

    private final PreviewSocket socket;
    private final Secrets secrets;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "preview-logins"));

    EndedLogins(PreviewSocket socket, Secrets secrets) {
        this.socket = socket;
        this.secrets = secrets;
        timer.scheduleWithFixedDelay(() -> look(pass -> true), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @EventListener
    void on(LoginsChanged changed) {
        look(pass -> pass.account().id().equals(changed.account()));
    }

    private void look(Predicate<Pass> suspected) {
        try {
            socket.passes().stream()
                    .filter(suspected)
                    .filter(pass -> !secrets.isGood(pass))
                    .forEach(pass -> socket.close(pass, LOGGED_OUT));
        } catch (RuntimeException failure) {
            LOG.warn("Whether those who watch are still logged in could not be looked at; it is tried again", failure);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
