package studio.soliloquy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.video.VideoFingerprint;

/** Renders the same project twice on one studio: undisturbed, and with the process killed again and again. */
final class KilledRender {
    private static final int NEVER = -1;

    private final Studio studio;
    private final Path folder;
    private final List<Kill> kills = new ArrayList<>();
    private final Map<Integer, PublishedFile> published = new HashMap<>();
    private final Set<QueueRows.Flight> lost = new HashSet<>();
    private final Set<Integer> damaged = new HashSet<>();
    private int damagingKill = NEVER;

    /** @param folder for what is uploaded and downloaded, outside of the studio's home */
    KilledRender(Studio studio, Path folder) {
        this.studio = studio;
        this.folder = folder;
    }

    /**
     * With this kill, counted from 0, the power fails as well, and the disk has not kept all that it said it had: the
     * newest published file is cut in half, and one before it is gone.
     */
    KilledRender losingPowerAt(int kill) {
        damagingKill = kill;
        return this;
    }

    /** Fails if anything is lost, doubled, or rendered again for no reason. */
    Outcome run(double seconds, List<KillMoment> moments) throws Exception {
        StudioProcess process = studio.start();
        try {
            StudioUser user = new StudioUser(process);
            String project = Studio.project(user, folder, seconds);
            VideoFingerprint undisturbed =
                    Studio.finished(user, user.render(project), folder.resolve("undisturbed.mp4"));
            String render = user.render(project);
            for (KillMoment moment : moments) {
                moment.await(process, render);
                process.kill();
                look(moment, render);
                process = studio.launch();
            }
            user = new StudioUser(process.awaitFirstPage());
            VideoFingerprint disturbed = Studio.finished(user, render, folder.resolve("disturbed.mp4"));
            process.close();
            return checked(studio.rows(render), undisturbed, disturbed);
        } finally {
            process.kill();
        }
    }

    private void look(KillMoment moment, String render) throws Exception {
        QueueRows rows = studio.rows(render);
        Set<QueueRows.Flight> inFlight = new HashSet<>(rows.flights());
        inFlight.removeAll(lost);
        lost.addAll(inFlight);
        Kill kill = new Kill(moment, rows.state(), rows.published(), inFlight);
        kills.add(kill);
        System.out.println(kill);
        if (rows.state().equals("RENDERING") || rows.state().equals("MUXING")) {
            Map<Integer, PublishedFile> now = PublishedFile.of(studio.jobFolder(render), rows);
            assertThat(now).as("published segments stay as they are").containsAllEntriesOf(published);
            rows.segments().stream()
                    .filter(segment -> segment.file().isPresent())
                    .forEach(segment -> assertThat(now.get(segment.index()).bytes())
                            .as("bytes of %s", segment)
                            .isEqualTo(segment.bytes()));
            published.putAll(now);
        }
        if (kills.size() - 1 == damagingKill) {
            damage(studio.jobFolder(render), rows);
        }
    }

    private void damage(Path jobFolder, QueueRows rows) throws IOException {
        List<QueueRows.Segment> done = rows.segments().stream()
                .filter(segment -> segment.file().isPresent())
                .toList();
        assertThat(done).as("segments that can be damaged").hasSizeGreaterThan(1);
        QueueRows.Segment newest = done.get(done.size() - 1);
        QueueRows.Segment earlier = done.get(done.size() / 2 - 1);
        try (FileChannel file =
                FileChannel.open(jobFolder.resolve(newest.file().orElseThrow()), StandardOpenOption.WRITE)) {
            file.truncate(newest.bytes() / 2);
        }
        Files.delete(jobFolder.resolve(earlier.file().orElseThrow()));
        for (QueueRows.Segment segment : List.of(earlier, newest)) {
            damaged.add(segment.index());
            published.remove(segment.index());
        }
    }

    private Outcome checked(QueueRows rows, VideoFingerprint undisturbed, VideoFingerprint disturbed) {
        rows.segments().forEach(this::check);
        int again = rows.attempts() - rows.segments().size();
        assertThat(again).as("segments rendered again").isLessThanOrEqualTo(kills.size() + damaged.size());
        assertThat(disturbed.isGapless()).isTrue();
        assertThat(disturbed.times()).hasSize(rows.frameCount());
        assertThat(disturbed).isEqualTo(undisturbed);
        return new Outcome(kills, rows.segments().size(), rows.frameCount(), again);
    }

    private void check(QueueRows.Segment segment) {
        long reasons = lost.stream()
                .filter(flight -> flight.segment() == segment.index())
                .count();
        if (damaged.contains(segment.index())) {
            reasons++;
            assertThat(segment.attempts())
                    .as("attempts of the damaged %s", segment)
                    .isGreaterThan(1);
        }
        assertThat(segment.attempts()).as("attempts of %s", segment).isBetween(1, 1 + (int) reasons);
        PublishedFile before = published.get(segment.index());
        if (before != null) {
            assertThat(segment.file()).as("file of %s", segment).contains(before.name());
        }
    }

    /** @param again how many segments were rendered more than once, each time counted */
    record Outcome(List<Kill> kills, int segments, int frames, int again) {}
}
