package studio.soliloquy.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;

/** Bake-offs as marks on the queue's jobs. */
@Service
class DatabaseBakeOffs implements BakeOffs {
    private final Projects projects;
    private final SubmissionCheck check;
    private final QueueCommands queue;
    private final JobCommands commands;
    private final RenderJobs jobs;
    private final BakeOffRows rows;
    private final RenderViews views;
    private final TransactionTemplate transaction;

    DatabaseBakeOffs(
            Projects projects,
            SubmissionCheck check,
            QueueCommands queue,
            JobCommands commands,
            RenderJobs jobs,
            BakeOffRows rows,
            RenderViews views,
            PlatformTransactionManager transactions) {
        this.projects = projects;
        this.check = check;
        this.queue = queue;
        this.commands = commands;
        this.jobs = jobs;
        this.rows = rows;
        this.views = views;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public BakeOff begin(ProjectId id, double startSeconds, double endSeconds, List<Contender> contenders) {
        requireFew(contenders);
        requireShort(startSeconds, endSeconds);
        Project project = projects.get(id);
        SoundEdit sound = new SoundEdit(
                startSeconds, Optional.of(endSeconds), project.sound().loudness());
        List<RenderRequest> requests = new ArrayList<>();
        List<BakeOff.Refused> refusals = new ArrayList<>();
        for (int number = 0; number < contenders.size(); number++) {
            try {
                requests.add(request(project, sound, contenders.get(number)));
            } catch (StudioException refusal) {
                refusals.add(refusal(number, contenders.get(number), refusal));
            }
        }
        BakeOff begun = new BakeOff(
                new BakeOffId(UUID.randomUUID()), id, startSeconds, endSeconds, List.of(), refusals, Row.now());
        return requests.isEmpty() ? begun : queued(begun, requests);
    }

    private static void requireFew(List<Contender> contenders) {
        if (contenders.isEmpty() || contenders.size() > MOST_CONTENDERS) {
            throw invalid("1 to " + MOST_CONTENDERS + " contenders", contenders.size());
        }
    }

    private static void requireShort(double startSeconds, double endSeconds) {
        if (!(startSeconds >= 0 && endSeconds > startSeconds && endSeconds - startSeconds <= LONGEST_SECONDS)) {
            throw invalid(
                    "a stretch of at most " + LONGEST_SECONDS + " seconds of the sound",
                    startSeconds + " to " + endSeconds);
        }
    }

    private static StudioException invalid(String expected, Object found) {
        return new StudioException(
                RenderError.BAKE_OFF_INVALID,
                "Expected " + expected + ", found " + found + ".",
                "Choose fewer models, or a shorter stretch.");
    }

    private RenderRequest request(Project project, SoundEdit sound, Contender contender) {
        RenderDraft draft = RenderDraft.of(project)
                .with(new RenderChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(sound),
                        Optional.empty(),
                        Optional.of(contender.modelId()),
                        contender.frameRate(),
                        Optional.empty(),
                        Optional.of(OutputFormat.MP4),
                        Optional.empty(),
                        Optional.empty()));
        return check.freeze(draft.withParameters(contender.parameters()));
    }

    private static BakeOff.Refused refusal(int number, Contender contender, StudioException reason) {
        return new BakeOff.Refused(
                number,
                contender.modelId(),
                new Render.Failure(reason.code().name(), reason.getMessage(), reason.hint()));
    }

    private BakeOff queued(BakeOff begun, List<RenderRequest> requests) {
        List<RenderJob> submitted = transaction.execute(status -> {
            List<RenderJob> all = queue.submit(requests, Priority.HIGH);
            for (int place = 0; place < all.size(); place++) {
                rows.save(new BakeOffRow(begun, all.get(place).id(), place));
            }
            return all;
        });
        return with(begun, submitted.stream().map(views::of).toList());
    }

    private static BakeOff with(BakeOff bakeOff, List<Render> renders) {
        return new BakeOff(
                bakeOff.id(),
                bakeOff.project(),
                bakeOff.startSeconds(),
                bakeOff.endSeconds(),
                renders,
                bakeOff.refusals(),
                bakeOff.begunAt());
    }

    @Override
    public List<BakeOff> of(ProjectId project) {
        Map<UUID, List<BakeOffRow>> grouped = new LinkedHashMap<>();
        rows.ofProject(projects.get(project).id().value())
                .forEach(row -> grouped.computeIfAbsent(row.bakeOffId(), id -> new ArrayList<>())
                        .add(row));
        return grouped.values().stream().map(group -> bakeOff(project, group)).toList();
    }

    private BakeOff bakeOff(ProjectId project, List<BakeOffRow> group) {
        BakeOffRow first = group.get(0);
        List<Render> renders = group.stream()
                .map(row -> jobs.findById(row.getId()))
                .flatMap(Optional::stream)
                .map(views::of)
                .toList();
        return new BakeOff(
                new BakeOffId(first.bakeOffId()),
                project,
                first.startSeconds(),
                first.endSeconds(),
                renders,
                List.of(),
                first.begunAt());
    }

    @Override
    public void delete(BakeOffId id) {
        List<UUID> renders = rows.jobsOf(id.value());
        if (renders.isEmpty()) {
            throw new StudioException(
                    RenderError.BAKE_OFF_NOT_FOUND,
                    "There is no bake-off " + id + ".",
                    "It may have been deleted; look at those that are there.");
        }
        renders.forEach(render -> commands.delete(new RenderId(render)));
    }
}
