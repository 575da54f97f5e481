package studio.soliloquy.preflight;

import studio.soliloquy.project.ProjectId;

/** Looks at a project as if it were to be rendered now. Safe to call from any thread. */
public interface Preflight {
    /**
     * Measures what has not been measured before: sound and template sets once, however often they are asked for.
     *
     * @throws studio.soliloquy.error.StudioException {@code PROJECT_NOT_FOUND}
     */
    PreflightReport report(ProjectId project);
}
