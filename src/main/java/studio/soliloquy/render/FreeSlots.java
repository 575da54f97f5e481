package studio.soliloquy.render;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.DeviceLease;

/** Slots of this machine's devices that no render uses or waits for. Safe to call from any thread. */
@Component
public class FreeSlots {
    private final Sessions sessions;

    FreeSlots(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * One of the preferred device, or of the next one that has any. Waits for nothing and disturbs no render.
     *
     * @return empty where all are taken; the caller closes it, soon: a render may be waiting by then
     */
    public Optional<DeviceLease> take() {
        return sessions.freeSlot();
    }
}
