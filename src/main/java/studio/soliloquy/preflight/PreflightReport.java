package studio.soliloquy.preflight;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.project.ProjectId;

/**
 * What can be told of a render before it is queued.
 *
 * @param ready whether it would be taken; whatever is poor is rendered as well as it goes
 * @param subject empty where none is chosen
 * @param audio empty where none is chosen
 * @param findings the gravest first
 */
public record PreflightReport(
        ProjectId project,
        boolean ready,
        Optional<SubjectReport> subject,
        Optional<AudioReport> audio,
        List<Finding> findings,
        PredictedWork predicted) {
    public PreflightReport {
        findings = List.copyOf(findings);
    }
}
