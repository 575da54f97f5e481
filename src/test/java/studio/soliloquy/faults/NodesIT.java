package studio.soliloquy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;
import studio.soliloquy.video.VideoFingerprint;

/** Two nodes work on one queue, and one of them comes to harm. */
@Tag("faults")
class NodesIT {
    private static final double SECONDS = 90;
    /** Longer than the lease of 16 s, which the other node has to see run out first. */
    private static final Duration FROZEN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private RestartablePostgres postgres;
    private Studio studio;
    private StudioProcess one;
    private StudioProcess other;
    private StudioUser user;
    private String project;
    private VideoFingerprint undisturbed;
    private long frozenAt;

    @BeforeEach
    void startTwoNodes() throws Exception {
        TestMedia.assumeAvailable();
        postgres = RestartablePostgres.start(folder.resolve("postgres"));
        studio = Studio.at(Files.createDirectory(folder.resolve("home")), postgres);
        one = studio.start();
        other = studio.start();
        user = new StudioUser(other);
        project = Studio.project(user, folder, SECONDS);
        undisturbed = Studio.finished(user, user.render(project), folder.resolve("undisturbed.mp4"));
    }

    @AfterEach
    void stop() throws Exception {
        for (StudioProcess process : new StudioProcess[] {one, other}) {
            if (process != null) {
                process.kill();
            }
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void finishesWhatAKilledNodeHasLeft() throws Exception {
        String render = user.render(project);
        whenBothWork(render);
        SeenFrames seen = SeenFrames.of(other, render);
        QueueRows.Segment abandoned = frozenInTheMiddle(render);
        long lastSign = frozenAt;
        one.kill();

        assertThat(Studio.finished(user, render, folder.resolve("disturbed.mp4")))
                .isEqualTo(undisturbed);

        QueueRows after = studio.rows(render);
        assertThat(after.attempts() - after.segments().size()).isLessThanOrEqualTo(1);
        assertThat(after.segments().get(abandoned.index()).attempts()).isLessThanOrEqualTo(2);
        double seconds = seen.secondsUntil(abandoned, lastSign);
        FaultFigures.add(
                "one of two nodes killed; from its last sign of life until the other shows a frame of its segment",
                "%.1f s; video identical".formatted(seconds));
    }

    @Test
    void givesOneResultWhenANodeWakesUpAfterItsLease() throws Exception {
        String render = user.render(project);
        whenBothWork(render);
        one.freeze();
        Thread.sleep(FROZEN.toMillis());
        one.thaw();

        assertThat(Studio.finished(user, render, folder.resolve("disturbed.mp4")))
                .isEqualTo(undisturbed);
        assertThat(new StudioUser(one).find(render).path("state").asString()).isEqualTo("DONE");
        assertThat(results(render)).hasSize(1);
        QueueRows after = studio.rows(render);
        assertThat(after.segments()).allMatch(segment -> segment.attempts() <= 2);
        assertThat(after.attempts() - after.segments().size()).isLessThanOrEqualTo(1);
        awaitNothingLeft(render);
        FaultFigures.add(
                "one of two nodes stopped (SIGSTOP) for 30 s and woken", "one result, video identical, none failed");
    }

    private void whenBothWork(String render) throws Exception {
        new KillMoment.AtShare(0.2, Duration.ZERO).await(other, render);
        while (studio.rows(render).flights().size() < 2) {
            Thread.onSpinWait();
        }
    }

    /** Lets one node stand still while it is at a segment, and not between two; it stands still when this returns. */
    private QueueRows.Segment frozenInTheMiddle(String render) throws Exception {
        while (true) {
            one.freeze();
            frozenAt = System.nanoTime();
            Optional<QueueRows.Segment> left = abandoned(render);
            if (left.isPresent()) {
                return left.get();
            }
            one.thaw();
        }
    }

    /** The segment that stays taken up while the other node goes from one to the next. */
    private Optional<QueueRows.Segment> abandoned(String render) throws SQLException {
        Set<QueueRows.Flight> standing = studio.rows(render).flights();
        if (standing.size() < 2) {
            return Optional.empty();
        }
        QueueRows now = studio.rows(render);
        while (standing.size() > 1) {
            now = studio.rows(render);
            standing.retainAll(now.flights());
        }
        List<QueueRows.Segment> segments = now.segments();
        return standing.stream().findFirst().map(flight -> segments.get(flight.segment()));
    }

    private List<Path> results(String render) throws IOException {
        try (Stream<Path> files = Files.list(studio.home().resolve("data/renders"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(render))
                    .filter(file -> file.getFileName().toString().endsWith(".mp4"))
                    .toList();
        }
    }

    /** What the late node has written goes a moment after it was refused. */
    private void awaitNothingLeft(String render) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Files.exists(studio.jobFolder(render)) && System.nanoTime() < giveUp) {
            Thread.sleep(100);
        }
        assertThat(studio.jobFolder(render)).doesNotExist();
    }
}
