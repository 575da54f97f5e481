package studio.soliloquy.render;

import studio.soliloquy.error.StudioException;

/**
 * Why a render would be refused.
 *
 * @param about which part of the request is at fault
 * @param failure what submitting it would throw
 */
public record Objection(About about, StudioException failure) {
    /** The parts of a request. */
    public enum About {
        SUBJECT,
        AUDIO,
        MODEL,
        MACHINE
    }
}
