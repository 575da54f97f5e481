package studio.soliloquy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;
import studio.soliloquy.video.VideoFingerprint;

/** The database goes away for a while in the middle of a render, and nothing of the render is lost. */
class DatabaseAwayIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void requireAFace() {
        TestMedia.assumeAvailable();
    }

    @Test
    @Tag("faults")
    void goesOnWhenTheDatabaseIsBackAfterACrash() throws Exception {
        comesBack(16, Duration.ofSeconds(8), true);
    }

    @Test
    @Tag("faults")
    void goesOnAfterTheDatabaseWasStoppedForLong() throws Exception {
        comesBack(60, Duration.ofSeconds(40), false);
        FaultFigures.add("PostgreSQL stopped for 40 s in the middle of a render", "video identical, no step failed");
    }

    @Test
    @Tag("faults")
    void goesOnAfterTheDatabaseHasCrashedForLong() throws Exception {
        comesBack(60, Duration.ofSeconds(40), true);
        FaultFigures.add("PostgreSQL crashed, back after 40 s", "video identical, no step failed");
    }

    private void comesBack(double seconds, Duration away, boolean crash) throws Exception {
        try (RestartablePostgres postgres = RestartablePostgres.start(folder.resolve("postgres"))) {
            Studio studio = Studio.at(Files.createDirectory(folder.resolve("home")), postgres);
            try (StudioProcess process = studio.start()) {
                StudioUser user = new StudioUser(process);
                String project = Studio.project(user, folder, seconds);
                VideoFingerprint undisturbed =
                        Studio.finished(user, user.render(project), folder.resolve("undisturbed.mp4"));
                String render = user.render(project);
                new KillMoment.AtShare(0.3, Duration.ZERO).await(process, render);

                if (crash) {
                    postgres.crash();
                } else {
                    postgres.stop();
                }
                Thread.sleep(away.toMillis());
                postgres.start();

                assertThat(Studio.finished(user, render, folder.resolve("disturbed.mp4")))
                        .isEqualTo(undisturbed);
                assertThat(studio.rows(render).segments()).allMatch(segment -> segment.attempts() <= 2);
            }
        }
    }
}
