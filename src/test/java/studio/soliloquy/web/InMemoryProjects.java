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
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;

/** Keeps projects as long as it lives. */
public final class InMemoryProjects implements Projects {
    private final Map<ProjectId, Project> projects = new ConcurrentHashMap<>();
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
                Optional.empty(),
                SoundEdit.NONE,
                Optional.empty(),
                "still-life",
                25,
                Map.of(),
                OutputFormat.MP4,
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
                audio,
                audio.equals(p.audio()) ? p.sound() : p.sound().untrimmed(),
                features,
                p.modelId(),
                p.frameRate(),
                p.parameters(),
                p.format(),
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
                p.audio(),
                p.sound(),
                p.features(),
                modelId,
                frameRate,
                parameters,
                format,
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
                p.audio(),
                sound,
                p.features(),
                p.modelId(),
                p.frameRate(),
                p.parameters(),
                p.format(),
                p.createdAt(),
                p.changedAt()));
    }

    @Override
    public void delete(ProjectId id) {
        projects.remove(get(id).id());
    }
}
