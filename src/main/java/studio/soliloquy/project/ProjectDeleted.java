package studio.soliloquy.project;

/** A project is being deleted; whoever keeps something for it lets go now. */
public record ProjectDeleted(ProjectId project) {}
