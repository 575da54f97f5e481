package studio.soliloquy.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.project.DiscardedProject;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/** Keeps projects as long as it lives. */
public final class InMemoryProjects implements Projects {
    private static final Instant GONE_AT = Instant.parse("2026-01-02T03:14:05Z");
    private final Map<ProjectId, Project> projects = new ConcurrentHashMap<>();
    private final Map<ProjectId, Project> discarded = new ConcurrentHashMap<>();
    private final AssetStore assets;

    InMemoryProjects(AssetStore assets) {
        this.assets = assets;
    }

    @Override
    public Project create(String name) {
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        return keep(new Project(
                new ProjectId(UUID.randomUUID()),
                checked(name),
                Optional.empty(),
                Optional.empty(),
                0,
                FaceAdjustment.NONE,
                Optional.empty(),
                SoundEdit.NONE,
                Optional.empty(),
                "still-life",
                25,
                Map.of(),
                OutputFormat.MP4,
                OutputSettings.DEFAULT,
                now,
                now));
    }

    private static String checked(String name) {
        if (name == null || name.isBlank() || name.length() > 120) {
            throw TestingError.PROJECT_NAME_INVALID.because("Expected 1 to 120 visible characters.");
        }
        return name;
    }

    private Project keep(Project project) {
        projects.put(project.id(), project);
        return project;
    }

    @Override
    public List<Project> all() {
        return List.copyOf(projects.values());
    }

    @Override
    public Project get(ProjectId id) {
        Project project = projects.get(id);
        if (project == null) {
            throw TestingError.PROJECT_NOT_FOUND.because("There is no such project.");
        }
        return project;
    }

    @Override
    public Project rename(ProjectId id, String name) {
        Project p = get(id);
        return keep(of(p, checked(name), p.subject(), p.faceIndex(), p.audio(), p.features()));
    }

    @Override
    public Project chooseSubject(ProjectId id, AssetId subject, int faceIndex) {
        Project p = get(id);
        return keep(of(p, p.name(), Optional.of(subject), faceIndex, p.audio(), p.features()));
    }

    @Override
    public Project adjust(ProjectId id, FaceAdjustment adjustment) {
        Project p = get(id);
        return keep(p.with(p.faceIndex(), adjustment));
    }

    @Override
    public Project chooseAudio(ProjectId id, AssetId audio) {
        Project p = get(id);
        return keep(of(p, p.name(), p.subject(), p.faceIndex(), Optional.of(audio), p.features()));
    }

    @Override
    public Project chooseFeatures(ProjectId id, AssetId features) {
        Project p = get(id);
        return keep(of(p, p.name(), p.subject(), p.faceIndex(), p.audio(), Optional.of(features)));
    }

    @Override
    public Project clearFeatures(ProjectId id) {
        Project p = get(id);
        return keep(of(p, p.name(), p.subject(), p.faceIndex(), p.audio(), Optional.empty()));
    }

    private Project of(
            Project p,
            String name,
            Optional<AssetId> subject,
            int faceIndex,
            Optional<AssetId> audio,
            Optional<AssetId> features) {
        return new Project(
                p.id(),
                name,
                subject,
                subject.map(id -> assets.get(id).kind()),
                faceIndex,
                subject.equals(p.subject()) && faceIndex == p.faceIndex() ? p.adjustment() : FaceAdjustment.NONE,
                audio,
                audio.equals(p.audio()) ? p.sound() : p.sound().untrimmed(),
                features,
                p.modelId(),
                p.frameRate(),
                p.parameters(),
                p.format(),
                p.output(),
                p.createdAt(),
                p.changedAt());
    }

    @Override
    public Project configure(
            ProjectId id, String modelId, int frameRate, Map<String, Double> parameters, OutputFormat format) {
        Project p = get(id);
        return keep(new Project(
                p.id(),
                p.name(),
                p.subject(),
                p.subjectKind(),
                p.faceIndex(),
                p.adjustment(),
                p.audio(),
                p.sound(),
                p.features(),
                modelId,
                frameRate,
                parameters,
                format,
                p.output(),
                p.createdAt(),
                p.changedAt()));
    }

    @Override
    public Project chooseOutput(ProjectId id, OutputSettings output) {
        Project p = get(id);
        return keep(new Project(
                p.id(),
                p.name(),
                p.subject(),
                p.subjectKind(),
                p.faceIndex(),
                p.adjustment(),
                p.audio(),
                p.sound(),
                p.features(),
                p.modelId(),
                p.frameRate(),
                p.parameters(),
                p.format(),
                output,
                p.createdAt(),
                p.changedAt()));
    }

    @Override
    public Project editSound(ProjectId id, SoundEdit sound) {
        Project p = get(id);
        sound.requireWithin(p.audio().map(audio -> assets.get(audio).seconds()).orElse(0.0));
        return keep(new Project(
                p.id(),
                p.name(),
                p.subject(),
                p.subjectKind(),
                p.faceIndex(),
                p.adjustment(),
                p.audio(),
                sound,
                p.features(),
                p.modelId(),
                p.frameRate(),
                p.parameters(),
                p.format(),
                p.output(),
                p.createdAt(),
                p.changedAt()));
    }

    @Override
    public Project duplicate(ProjectId id) {
        Project p = get(id);
        Project copy = create(p.name() + " (copy)");
        return keep(new Project(
                copy.id(),
                copy.name(),
                p.subject(),
                p.subjectKind(),
                p.faceIndex(),
                p.adjustment(),
                p.audio(),
                p.sound(),
                p.features(),
                p.modelId(),
                p.frameRate(),
                p.parameters(),
                p.format(),
                p.output(),
                p.createdAt(),
                p.changedAt()));
    }

    @Override
    public void discard(ProjectId id) {
        discarded.put(id, get(id));
        projects.remove(id);
    }

    @Override
    public Project restore(ProjectId id) {
        Project back = discarded.remove(id);
        return back == null ? get(id) : keep(back);
    }

    @Override
    public List<DiscardedProject> discarded() {
        return discarded.values().stream()
                .map(project -> new DiscardedProject(project.id(), project.name(), GONE_AT))
                .toList();
    }

    @Override
    public void delete(ProjectId id) {
        if (discarded.remove(id) == null) {
            projects.remove(get(id).id());
        }
    }
}
