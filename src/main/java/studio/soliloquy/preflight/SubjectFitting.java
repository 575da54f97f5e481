package studio.soliloquy.preflight;

import studio.soliloquy.project.ProjectId;

/** Shows how a project's model sees its subject, so that a person can put it right. Safe to call from any thread. */
public interface SubjectFitting {
    /**
     * @throws studio.soliloquy.error.StudioException {@code PROJECT_NOT_FOUND}, {@code FRAME_CHECK_INCOMPLETE} where the
     *     project has no subject, {@code PORTRAIT_NO_FACE}
     */
    SubjectGeometry geometry(ProjectId project);

    /**
     * Draws one frame with the project's model, at most 800 pixels long where the model can scale. Waits for nothing: one
     * frame is drawn at a time, on a slot that no render uses.
     *
     * @return a JPEG
     * @throws studio.soliloquy.error.StudioException {@code FRAME_CHECK_BUSY} where there is no such slot,
     *     {@code FRAME_CHECK_INCOMPLETE}, and whatever a render would be refused for because of its subject or model
     */
    byte[] frame(ProjectId project, FrameQuestion question);
}
