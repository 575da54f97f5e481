package studio.soliloquy.render;

/**
 * A job's state or progress has changed. Published after the change is visible in the database; at most some ten a second
 * for each job while it renders, and always for a change of state.
 */
public record RenderChanged(Render render) {}
