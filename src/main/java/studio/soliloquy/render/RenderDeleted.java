package studio.soliloquy.render;

import studio.soliloquy.project.ProjectId;

/** A job is gone, with all its files. Published after its rows are. */
public record RenderDeleted(RenderId render, ProjectId project) {}
