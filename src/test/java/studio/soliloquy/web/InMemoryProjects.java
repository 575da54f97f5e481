package studio.soliloquy.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;

/** Keeps projects as long as it lives. */
public final class InMemoryProjects implements Projects {
    private final Map<ProjectId, Project> projects = new ConcurrentHashMap<>();

    @Override
    public Project create(String name) {
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        return keep(new Project(
                new ProjectId(UUID.randomUUID()),
                checked(name),
                Optional.empty(),
                0,
                Optional.empty(),
                "still-life",
                25,
                Map.of(),
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
        return keep(with(p, checked(name), p.portrait(), p.faceIndex(), p.audio()));
    }

    @Override
    public Project choosePortrait(ProjectId id, AssetId portrait, int faceIndex) {
        Project p = get(id);
        return keep(with(p, p.name(), Optional.of(portrait), faceIndex, p.audio()));
    }

    @Override
    public Project chooseAudio(ProjectId id, AssetId audio) {
        Project p = get(id);
        return keep(with(p, p.name(), p.portrait(), p.faceIndex(), Optional.of(audio)));
    }

    private static Project with(
            Project p, String name, Optional<AssetId> portrait, int faceIndex, Optional<AssetId> audio) {
        return new Project(
                p.id(),
                name,
                portrait,
                faceIndex,
                audio,
                p.modelId(),
                p.frameRate(),
                p.parameters(),
                p.createdAt(),
                p.changedAt());
    }

    @Override
    public Project configure(ProjectId id, String modelId, int frameRate, Map<String, Double> parameters) {
        Project p = get(id);
        return keep(new Project(
                p.id(),
                p.name(),
                p.portrait(),
                p.faceIndex(),
                p.audio(),
                modelId,
                frameRate,
                parameters,
                p.createdAt(),
                p.changedAt()));
    }

    @Override
    public void delete(ProjectId id) {
        projects.remove(get(id).id());
    }
}
