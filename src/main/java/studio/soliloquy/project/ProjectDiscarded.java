package studio.soliloquy.project;

/** A project is being put away, to be deleted for good later; whoever works for it stops now. */
public record ProjectDiscarded(ProjectId project) {}
