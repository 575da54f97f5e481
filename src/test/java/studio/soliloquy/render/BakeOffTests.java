package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectError;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.OutputFormat;

class BakeOffTests extends QueueTest {
    @Autowired
    private BakeOffs bakeOffs;

    @Autowired
    private Projects projects;

    private static Contender contender(String model) {
        return new Contender(model, Map.of(), Optional.empty());
    }

    private static String able() {
        return TestingAnimationModel.DESCRIPTOR.id();
    }

    @Test
    void rendersTheStretchOnceForEachContenderAndSaysWhoCannot() throws InterruptedException {
        Project project = studio.project(4);
        projects.configure(project.id(), able(), 25, Map.of(), OutputFormat.GIF);

        BakeOff begun = bakeOffs.begin(
                project.id(), 1, 2.2, List.of(contender(able()), contender("nobody"), contender(able())));

        assertThat(begun.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.contender()).isEqualTo(1);
            assertThat(refusal.modelId()).isEqualTo("nobody");
            assertThat(refusal.reason().message()).isNotBlank();
        });
        assertThat(begun.renders()).hasSize(2);
        for (Render render : begun.renders()) {
            Render done = studio.awaitEnd(render.id());
            assertThat(done.state()).as("%s", done.failure()).isEqualTo(RenderState.DONE);
            assertThat(done.frameCount()).isEqualTo(30);
            assertThat(done.format()).isEqualTo(OutputFormat.MP4);
            assertThat(done.priority()).isEqualTo(Priority.HIGH);
        }
    }

    @Test
    void keepsThemOutOfTheProjectsRendersAndOutOfTheHistory() throws InterruptedException {
        Project project = studio.project(1);
        Render own = queue.submit(project.id());
        BakeOff begun = bakeOffs.begin(project.id(), 0, 0.4, List.of(contender(able())));
        RenderId contending = begun.renders().get(0).id();
        awaitDone(own.id(), contending);

        assertThat(queue.ofProject(project.id())).extracting(Render::id).containsExactly(own.id());
        assertThat(queue.ofProjects(List.of(project.id())).get(project.id()))
                .extracting(Render::id)
                .containsExactly(own.id());
        assertThat(queue.ended(200)).extracting(Render::id).contains(own.id()).doesNotContain(contending);
        assertThat(bakeOffs.of(project.id())).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(begun.id());
            assertThat(kept.endSeconds()).isEqualTo(0.4);
            assertThat(kept.renders()).extracting(Render::id).containsExactly(contending);
        });
    }

    @Test
    void goesWithItsRendersAndWithItsProject() throws InterruptedException {
        Project project = studio.project(1);
        BakeOff first = bakeOffs.begin(project.id(), 0, 0.4, List.of(contender(able())));
        BakeOff second = bakeOffs.begin(project.id(), 0.4, 0.8, List.of(contender(able())));
        RenderId of = first.renders().get(0).id();
        awaitDone(of, second.renders().get(0).id());

        bakeOffs.delete(first.id());
        assertThat(bakeOffs.of(project.id())).extracting(BakeOff::id).containsExactly(second.id());
        refuses(RenderError.RENDER_NOT_FOUND, () -> queue.get(of));
        refuses(RenderError.BAKE_OFF_NOT_FOUND, () -> bakeOffs.delete(first.id()));

        projects.delete(project.id());
        refuses(
                RenderError.RENDER_NOT_FOUND,
                () -> queue.get(second.renders().get(0).id()));
        refuses(ProjectError.PROJECT_NOT_FOUND, () -> bakeOffs.of(project.id()));
    }

    @Test
    void beginsNothingThatIsTooMuchOrNotThere() {
        ProjectId project = studio.project(1).id();
        List<Contender> one = List.of(contender(able()));

        refuses(RenderError.BAKE_OFF_INVALID, () -> bakeOffs.begin(project, 0, 1, List.of()));
        refuses(
                RenderError.BAKE_OFF_INVALID,
                () -> bakeOffs.begin(project, 0, 1, Collections.nCopies(9, contender(able()))));
        refuses(RenderError.BAKE_OFF_INVALID, () -> bakeOffs.begin(project, 0, 11, one));
        refuses(RenderError.BAKE_OFF_INVALID, () -> bakeOffs.begin(project, 1, 1, one));
        refuses(ProjectError.PROJECT_NOT_FOUND, () -> bakeOffs.begin(new ProjectId(UUID.randomUUID()), 0, 1, one));
        assertThat(bakeOffs.begin(project, 0, 1, List.of(contender("nobody"))).renders())
                .isEmpty();
        assertThat(bakeOffs.of(project)).isEmpty();
    }
}
