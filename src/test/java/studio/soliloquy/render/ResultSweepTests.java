package studio.soliloquy.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import studio.soliloquy.StudioTest;
import studio.soliloquy.error.StudioException;

@StudioTest
@Import({RenderDoubles.class, RenderStudio.class, RecordedChanges.class})
@TestPropertySource(properties = {"studio.render.segment-seconds=1", "studio.render.retry-delay=1ms"})
class ResultSweepTests {
    @Autowired
    private RenderQueue queue;

    @Autowired
    private RenderStudio studio;

    @Autowired
    private RenderJobs jobs;

    @Autowired
    private BakeOffRows bakeOffs;

    @Autowired
    private JobCommands commands;

    @Autowired
    private BakeOffs bakeOffService;

    @Autowired
    private JobFolders folders;

    @Autowired
    private JdbcClient sql;

    private ResultSweep sweep(Duration keep) {
        return new ResultSweep(jobs, bakeOffs, commands, folders, new KeepSettings(keep, Duration.ofDays(1)));
    }

    private Render rendered() throws InterruptedException {
        return studio.awaitEnd(queue.submit(studio.project(0.5).id()).id());
    }

    private void left(String name) throws IOException, InterruptedException {
        folders.writeResult(name, file -> Files.writeString(file, "left by a machine that died"));
    }

    @Test
    void takesAwayResultsThatNoJobKnows() throws InterruptedException, IOException {
        Render known = rendered();
        Path video = queue.video(known.id());
        String ofNobody = UUID.randomUUID() + "." + UUID.randomUUID() + ".mp4";
        String ofAnEarlierAttempt = known.id() + "." + UUID.randomUUID() + ".mp4";
        left(ofNobody);
        left(JobFolders.receiptName(ofNobody));
        left(ofAnEarlierAttempt);

        sweep(null).sweep();

        assertThat(folders.results())
                .doesNotContain(ofNobody, JobFolders.receiptName(ofNobody), ofAnEarlierAttempt)
                .contains(
                        video.getFileName().toString(),
                        JobFolders.receiptName(video.getFileName().toString()));
    }

    @Test
    void keepsResultsForEverUnlessTold() throws InterruptedException {
        Render render = rendered();
        age(render, Duration.ofDays(10_000));

        sweep(null).sweep();

        assertThat(queue.get(render.id()).state()).isEqualTo(RenderState.DONE);
    }

    @Test
    void deletesResultsOnceTheyAreOld() throws InterruptedException {
        Render old = rendered();
        Render young = rendered();
        Path video = queue.video(old.id());
        age(old, Duration.ofDays(31));

        sweep(Duration.ofDays(30)).sweep();

        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> queue.get(old.id()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(RenderError.RENDER_NOT_FOUND));
        assertThat(video).doesNotExist();
        assertThat(queue.video(young.id())).exists();
    }

    @Test
    void deletesBakeOffsSoonAndNothingElse() throws InterruptedException {
        Render kept = rendered();
        BakeOff old = bakeOff();
        BakeOff young = bakeOff();
        sql.sql("update bake_off_render set begun_at = :then where bake_off_id = :id")
                .param("then", old.begunAt().minus(Duration.ofDays(2)).atOffset(java.time.ZoneOffset.UTC))
                .param("id", old.id().value())
                .update();

        sweep(null).sweep();

        assertThat(bakeOffService.of(old.project())).isEmpty();
        assertThat(bakeOffService.of(young.project())).extracting(BakeOff::id).containsExactly(young.id());
        assertThat(queue.get(kept.id()).state()).isEqualTo(RenderState.DONE);
    }

    private BakeOff bakeOff() throws InterruptedException {
        BakeOff begun = bakeOffService.begin(
                studio.project(1).id(),
                0.2,
                0.6,
                List.of(new Contender(TestingAnimationModel.DESCRIPTOR.id(), Map.of(), Optional.empty())));
        studio.awaitEnd(begun.renders().get(0).id());
        return begun;
    }

    private void age(Render render, Duration by) {
        sql.sql("update render_job set finished_at = :then where id = :job")
                .param("then", render.finishedAt().orElseThrow().minus(by).atOffset(java.time.ZoneOffset.UTC))
                .param("job", render.id().value())
                .update();
    }
}
