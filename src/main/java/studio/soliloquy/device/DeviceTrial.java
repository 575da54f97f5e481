package studio.soliloquy.device;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.error.Sentence;

/** Tries processors by running something on them. Implemented by whoever runs networks. */
public interface DeviceTrial {
    /**
     * Runs something small. May take many seconds, and never throws for want of a device.
     *
     * @param index among the devices of the kind, from 0
     */
    Outcome run(DeviceKind kind, int index);

    /** What came of it. */
    sealed interface Outcome {}

    /** It ran, and gave the right numbers. */
    record Ran() implements Outcome {}

    /**
     * It did not run.
     *
     * @param reason what was expected and what was found
     * @param fix what to do
     */
    record Refused(Sentence reason, Sentence fix) implements Outcome {
        public Refused {
            requireNonNull(reason, "reason");
            requireNonNull(fix, "fix");
        }
    }
}
