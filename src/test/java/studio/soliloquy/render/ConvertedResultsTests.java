package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.project.Project;
import studio.soliloquy.video.OutputFormat;

class ConvertedResultsTests extends QueueTest {
    @Autowired
    private RenderExports exports;

    @Autowired
    private ResultSweep sweep;

    @Test
    void convertsOnceAndAgainWhenItWasSweptAway() throws InterruptedException {
        RenderId render = submit(0.4);
        awaitDone(render);
        refuses(RenderError.EXPORT_NOT_FOUND, () -> exports.get(render, OutputFormat.GIF));

        exports.begin(render, OutputFormat.GIF);
        Path file = awaitConverted(render);
        exports.begin(render, OutputFormat.GIF);
        assertThat(exports.file(render, OutputFormat.GIF)).isEqualTo(file).exists();
        assertThat(exports.get(render, OutputFormat.GIF).bytes())
                .isEqualTo(file.toFile().length());

        sweep.sweep();
        assertThat(queue.video(render)).exists();
        refuses(RenderError.EXPORT_NOT_FOUND, () -> exports.file(render, OutputFormat.GIF));
        exports.begin(render, OutputFormat.GIF);
        assertThat(awaitConverted(render)).exists();
    }

    private Path awaitConverted(RenderId render) throws InterruptedException {
        eventually(() -> exports.get(render, OutputFormat.GIF).state() == RenderExport.State.DONE);
        return exports.file(render, OutputFormat.GIF);
    }

    @Test
    void givesTheRendersOwnFormatAtOnceAndConvertsNoPictures() throws InterruptedException {
        Project project = studio.project(0.4);
        RenderId video = queue.submit(project.id()).id();
        RenderId loop = queue.submit(studio.with(project, TestingAnimationModel.DESCRIPTOR, OutputFormat.GIF)
                        .id())
                .id();
        awaitDone(video, loop);

        assertThat(exports.begin(video, OutputFormat.MP4).state()).isEqualTo(RenderExport.State.DONE);
        assertThat(exports.file(video, OutputFormat.MP4)).isEqualTo(queue.video(video));
        refuses(RenderError.EXPORT_UNSUPPORTED, () -> exports.begin(loop, OutputFormat.MP4));
    }

    @Test
    void convertsNothingThatIsNotDone() {
        queue.pauseAll();
        RenderId render = submit(0.4);

        refuses(RenderError.RENDER_NOT_DONE, () -> exports.begin(render, OutputFormat.GIF));
    }
}
