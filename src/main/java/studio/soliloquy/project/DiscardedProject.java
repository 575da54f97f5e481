package studio.soliloquy.project;

import java.time.Instant;

/**
 * A project that was put away.
 *
 * @param goneAt when it is deleted for good
 */
public record DiscardedProject(ProjectId id, String name, Instant goneAt) {}
