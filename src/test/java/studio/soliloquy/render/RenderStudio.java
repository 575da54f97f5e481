package studio.soliloquy.render;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.PreparedAsset;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;

/** What tests of renders do over and over. */
public class RenderStudio {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Projects projects;

    @Autowired
    private AssetStore assets;

    @Autowired
    private RenderQueue queue;

    /** A project with everything that a render needs. */
    public Project project(double seconds) {
        Project project = projects.create("Numbers");
        projects.chooseSubject(project.id(), SampleUploads.portrait(assets).id(), 0);
        return projects.chooseAudio(
                project.id(),
                assets.receive(new ByteArrayInputStream(SampleUploads.wav(seconds)), "voice.wav")
                        .id());
    }

    /** As {@link #project}, of a template set. */
    Project templateProject(double seconds) {
        Project project = project(seconds);
        Asset templates = assets.create(AssetKind.TEMPLATE_SET, "Somebody", folder -> {
            Files.writeString(folder.resolve("frames"), "They are in the test's own template sets.");
            return new PreparedAsset("application/zip", 1, 2, 2, 0.08);
        });
        return projects.chooseSubject(project.id(), templates.id(), 0);
    }

    /** Gives it features whose rows begin with {@code first}, {@code first + 1} … */
    Project withFeatures(Project project, int rows, int width, int first) {
        byte[] features = SampleUploads.features(rows, width, first);
        return projects.chooseFeatures(
                project.id(),
                assets.receive(new ByteArrayInputStream(features), "features.npy")
                        .id());
    }

    /** Renders it with another model to another format. */
    Project with(Project project, ModelDescriptor model, OutputFormat format) {
        return projects.configure(project.id(), model.id(), 25, Map.of(), format);
    }

    public Render awaitEnd(RenderId id) throws InterruptedException {
        return await(id, render -> render.state().isFinal());
    }

    public Render await(RenderId id, Predicate<Render> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Render render = queue.get(id);
        while (!wanted.test(render)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not come to that: " + render);
            }
            Thread.sleep(10);
            render = queue.get(id);
        }
        return render;
    }
}
