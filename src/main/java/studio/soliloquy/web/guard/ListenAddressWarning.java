package studio.soliloquy.web.guard;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says so in the log when other machines can reach the studio: nobody has to log in. */
@Component
class ListenAddressWarning {
    private static final Logger log = LoggerFactory.getLogger(ListenAddressWarning.class);

    private final ServerProperties server;

    ListenAddressWarning(ServerProperties server) {
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (isOpenToOthers(server.getAddress())) {
            log.warn("The studio listens beyond this machine and asks nobody to log in: whoever reaches it can see,"
                    + " change and delete everything. Set server.address=127.0.0.1 unless that is wanted.");
        }
    }

    /** @param address where the server listens; null means everywhere */
    static boolean isOpenToOthers(InetAddress address) {
        return address == null || !address.isLoopbackAddress();
    }
}
