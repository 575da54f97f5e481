package studio.soliloquy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.TestMedia;

/** The studio is killed in the middle of a render, power fails, and the video is the same. */
class KillsIT {
    private static final int MANY = 20;
    private static final double LONG_SECONDS = 120;
    private static final double SHORT_SECONDS = 12;

    @TempDir
    private Path folder;

    @BeforeEach
    void requireAFace() {
        TestMedia.assumeAvailable();
    }

    @Test
    void survivesAFewKillsOnItsOwnDatabase() throws Exception {
        Studio studio = studioOnItsOwnDatabase();

        KilledRender.Outcome outcome = new KilledRender(studio, folder)
                .losingPowerAt(0)
                .run(SHORT_SECONDS, List.of(atShare(0.4), in("MUXING", 20)));

        assertThat(outcome.frames()).isEqualTo((int) (SHORT_SECONDS * Studio.FRAME_RATE));
    }

    @Test
    @Tag("faults")
    void survivesAKillOnPostgres() throws Exception {
        try (RestartablePostgres postgres = RestartablePostgres.start(folder.resolve("postgres"))) {
            KilledRender.Outcome outcome =
                    new KilledRender(studioOn(postgres), folder).run(SHORT_SECONDS, List.of(atShare(0.5)));

            assertThat(outcome.frames()).isEqualTo((int) (SHORT_SECONDS * Studio.FRAME_RATE));
        }
    }

    @Test
    @Tag("faults")
    void survivesManyRandomKillsOnItsOwnDatabase() throws Exception {
        survivesManyRandomKills("H2", studioOnItsOwnDatabase());
    }

    @Test
    @Tag("faults")
    void survivesManyRandomKillsOnPostgres() throws Exception {
        try (RestartablePostgres postgres = RestartablePostgres.start(folder.resolve("postgres"))) {
            survivesManyRandomKills("PostgreSQL", studioOn(postgres));
        }
    }

    private void survivesManyRandomKills(String database, Studio studio) throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime());
        List<KillMoment> moments = KillMoment.random(MANY, new Random(seed));

        KilledRender.Outcome outcome = new KilledRender(studio, folder).run(LONG_SECONDS, moments);

        assertThat(outcome.frames()).isEqualTo((int) (LONG_SECONDS * Studio.FRAME_RATE));
        FaultFigures.add(
                MANY + " random kills of one render on " + database + " (seed " + seed + ")",
                outcome.frames() + " frames in " + outcome.segments()
                        + " segments: lost 0, doubled 0, video and sound identical to the undisturbed run; "
                        + outcome.again() + " segments rendered again, each of them in flight when killed");
        for (Kill kill : outcome.kills()) {
            FaultFigures.add("… kill", kill.toString());
        }
    }

    private Studio studioOnItsOwnDatabase() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        return Studio.at(home, QueueDatabase.file(home));
    }

    private Studio studioOn(QueueDatabase database) throws Exception {
        return Studio.at(Files.createDirectory(folder.resolve("home")), database);
    }

    private static KillMoment in(String state, int milliseconds) {
        return new KillMoment.In(state, Duration.ofMillis(milliseconds));
    }

    private static KillMoment atShare(double share) {
        return new KillMoment.AtShare(share, Duration.ZERO);
    }
}
