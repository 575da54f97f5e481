package studio.soliloquy.web;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.preflight.AudioReport;
import studio.soliloquy.preflight.Finding;
import studio.soliloquy.preflight.FoundFace;
import studio.soliloquy.preflight.PredictedWork;
import studio.soliloquy.preflight.Preflight;
import studio.soliloquy.preflight.PreflightReport;
import studio.soliloquy.preflight.SubjectReport;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Objection.About;

/** Finds the same small face in every project, and a silence as sound. */
final class TestingPreflight implements Preflight {
    private final Projects projects;

    TestingPreflight(Projects projects) {
        this.projects = projects;
    }

    @Override
    public PreflightReport report(ProjectId project) {
        return new PreflightReport(
                projects.get(project).id(),
                true,
                Optional.of(new SubjectReport(
                        AssetKind.PORTRAIT,
                        640,
                        480,
                        Optional.of(List.of(new FoundFace(1, 2, 30, 40, 5, 6, 7))),
                        0,
                        0,
                        0,
                        0)),
                Optional.of(new AudioReport(2.5, Optional.empty(), 1, 0)),
                List.of(new Finding(Finding.Level.WARNING, About.SUBJECT, "FACE_SMALL", "It is small.", "Enlarge it.")),
                new PredictedWork(
                        Optional.empty(), Optional.empty(), Optional.empty(), PredictedWork.Basis.UNKNOWN, 63));
    }
}
