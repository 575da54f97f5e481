package studio.soliloquy.render;

/**
 * The order of the queue, whether it is paused, or the state of one of its jobs has changed. Published after that is
 * visible in the database.
 */
public record QueueChanged() {}
