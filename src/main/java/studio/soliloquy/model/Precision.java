package studio.soliloquy.model;

import java.util.Locale;

/** How exactly the numbers of a network are kept. */
public enum Precision {
    /** 32-bit floats. */
    FP32,
    /**
     * 16-bit floats, which halve the file and what is loaded; inputs and outputs stay 32-bit. It computes in 16 bits
     * only where the processor can, and in 32 bits elsewhere, so it is rarely faster on a CPU.
     */
    FP16;

    /** As descriptors spell it: {@code fp32}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
