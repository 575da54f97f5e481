package studio.soliloquy.render;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.SampleUploads;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.Projects;

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
        projects.choosePortrait(project.id(), SampleUploads.portrait(assets).id(), 0);
        return projects.chooseAudio(
                project.id(),
                assets.receive(new ByteArrayInputStream(SampleUploads.wav(seconds)), "voice.wav")
                        .id());
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
