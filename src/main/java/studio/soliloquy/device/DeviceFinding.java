package studio.soliloquy.device;

import static java.util.Objects.requireNonNull;

/** What was found out about a kind of device, or about one device. */
public sealed interface DeviceFinding {
    DeviceKind kind();

    /** Networks run on it: one was run. */
    record Usable(Device device) implements DeviceFinding {
        public Usable {
            requireNonNull(device, "device");
        }

        @Override
        public DeviceKind kind() {
            return device.kind();
        }
    }

    /**
     * @param reason what was expected and what was found
     * @param fix what to do to be able to use it
     */
    record Unusable(DeviceKind kind, String reason, String fix) implements DeviceFinding {
        public Unusable {
            requireNonNull(kind, "kind");
            requireNonNull(reason, "reason");
            requireNonNull(fix, "fix");
        }
    }

    /** It has not been tried yet. */
    record Untried(DeviceKind kind) implements DeviceFinding {
        public Untried {
            requireNonNull(kind, "kind");
        }
    }
}
