package studio.soliloquy.speech;

/**
 * Somebody who can speak.
 *
 * @param id as its engine calls it
 * @param name for people
 * @param language as a tag like {@code en-gb}, or empty where the engine does not tell
 */
public record Voice(String id, String name, String language) {}
