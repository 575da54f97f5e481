package studio.soliloquy.web.page;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.video.OutputFormat;

/**
 * A project as the first page shows it.
 *
 * @param subject what to show of it, null while it has none
 * @param video the newest finished render where it moves in a browser, null otherwise
 * @param still the newest finished render where only a frame of it is shown, null otherwise
 * @param running the unfinished render that has come furthest, null where all are at their end
 * @param state the message key of where the project stands
 * @param createdAt in the studio's own time zone
 * @param changedAt in the studio's own time zone
 */
record ProjectCard(
        ProjectId id,
        String name,
        AssetId subject,
        Render video,
        Render still,
        Render running,
        String state,
        ZonedDateTime createdAt,
        ZonedDateTime changedAt) {

    /** @param renders the newest first */
    static ProjectCard of(Project project, List<Render> renders) {
        Optional<Render> running = renders.stream()
                .filter(render -> !render.state().isFinal())
                .reduce((newer, older) -> isAhead(newer, older) ? newer : older);
        Optional<Render> shown = renders.stream()
                .filter(render -> render.state() == RenderState.DONE)
                .findFirst();
        return new ProjectCard(
                project.id(),
                project.name(),
                project.subject().orElse(null),
                shown.filter(render -> plays(render.format())).orElse(null),
                shown.filter(render -> !plays(render.format())).orElse(null),
                running.orElse(null),
                renders.isEmpty()
                        ? withoutRenders(project)
                        : "state." + renders.get(0).state(),
                project.createdAt().atZone(ZoneId.systemDefault()),
                project.changedAt().atZone(ZoneId.systemDefault()));
    }

    /** Others may be prepared already while they wait for the one that is worked on. */
    private static boolean isAhead(Render newer, Render older) {
        return older.state() == RenderState.PAUSED || newer.framesDone() > older.framesDone();
    }

    private static boolean plays(OutputFormat format) {
        return switch (format) {
            case MP4, WEBM -> true;
            case GIF, PNG -> false;
        };
    }

    private static String withoutRenders(Project project) {
        if (project.subject().isPresent() && project.audio().isPresent()) {
            return "state.READY";
        }
        return project.subject().isPresent() ? "state.NEEDS_VOICE" : "state.NEEDS_SUBJECT";
    }
}
