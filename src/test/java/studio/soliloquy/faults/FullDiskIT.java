package studio.soliloquy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;
import studio.soliloquy.video.VideoFingerprint;
import tools.jackson.databind.JsonNode;

/** The disk is full in the middle of a render; once there is room again, the render goes on and nothing is lost. */
class FullDiskIT {
    private static final double SECONDS = 20;
    private static final int MEGABYTES = 50;
    /** The studio stops by itself when less than its usual minimum is free; here it is let run into the wall. */
    private static final String NO_MINIMUM = "--studio.storage.minimum-free=0B";

    private static final Pattern FULL = Pattern.compile("No space left|STORAGE_FULL|MVStoreException");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @BeforeEach
    void requireAFace() {
        TestMedia.assumeAvailable();
    }

    @Test
    @Tag("faults")
    void goesOnWhereTheDatabaseIsOnTheFullDiskToo() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("home"), MEGABYTES)) {
            Studio studio = studioOn(disk, QueueDatabase.file(disk.folder()));
            try (StudioProcess process = studio.start()) {
                StudioUser user = new StudioUser(process);
                Begun begun = begin(user, process);
                fill(disk, process);
                awaitWords(process);
                disk.free();

                assertThat(finished(user, begun)).isEqualTo(begun.undisturbed());
            }
        }
    }

    @Test
    @Tag("faults")
    void goesOnAfterItWasKilledOnAFullDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("home"), MEGABYTES)) {
            Studio studio = studioOn(disk, QueueDatabase.file(disk.folder()));
            Begun begun;
            try (StudioProcess process = studio.start()) {
                begun = begin(new StudioUser(process), process);
                fill(disk, process);
                awaitWords(process);
                process.kill();
            }
            disk.free();
            try (StudioProcess process = studio.start()) {
                assertThat(finished(new StudioUser(process), begun)).isEqualTo(begun.undisturbed());
            }
        }
        FaultFigures.add(
                "disk full to the last byte, H2 on it; killed, freed, started again", "went on, video identical");
    }

    @Test
    @Tag("faults")
    void waitsWithWordsUntilThereIsRoomAgain() throws Exception {
        try (RestartablePostgres postgres = RestartablePostgres.start(folder.resolve("postgres"));
                SmallDisk disk = SmallDisk.mount(folder.resolve("home"), MEGABYTES)) {
            try (StudioProcess process = studioOn(disk, postgres).start()) {
                StudioUser user = new StudioUser(process);
                Begun begun = begin(user, process);
                fill(disk, process);

                JsonNode waiting = user.await(
                        begun.render(),
                        now -> now.path("notice").isObject()
                                || StudioUser.state(now).equals("FAILED"));
                assertThat(StudioUser.state(waiting)).isEqualTo("RENDERING");
                String notice = waiting.path("notice").path("message").asString("");
                disk.free();

                assertThat(finished(user, begun)).isEqualTo(begun.undisturbed());
                FaultFigures.add(
                        "disk full in the middle of a render, then freed",
                        "waited (\"" + notice + "\"), went on by itself, video identical");
            }
        }
    }

    private static Studio studioOn(SmallDisk disk, QueueDatabase database) {
        return Studio.at(disk.folder(), database).with(NO_MINIMUM);
    }

    /** A render in its middle, and what it has to become. */
    private Begun begin(StudioUser user, StudioProcess process) throws Exception {
        String project = Studio.project(user, folder, SECONDS);
        VideoFingerprint undisturbed = Studio.finished(user, user.render(project), folder.resolve("undisturbed.mp4"));
        String render = user.render(project);
        new KillMoment.AtShare(0.3, Duration.ZERO).await(process, render);
        return new Begun(render, undisturbed);
    }

    private VideoFingerprint finished(StudioUser user, Begun begun) throws Exception {
        return Studio.finished(user, begun.render(), folder.resolve("disturbed.mp4"));
    }

    /** Faster than the studio could go on. */
    private static void fill(SmallDisk disk, StudioProcess process) throws Exception {
        process.freeze();
        disk.fill();
        process.thaw();
    }

    /** Until the studio has run into the end of the disk. */
    private static void awaitWords(StudioProcess process) throws InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!FULL.matcher(process.log()).find()) {
            assertThat(Instant.now()).as("still not a word of a full disk").isBefore(giveUp);
            Thread.sleep(100);
        }
    }

    private record Begun(String render, VideoFingerprint undisturbed) {}
}
