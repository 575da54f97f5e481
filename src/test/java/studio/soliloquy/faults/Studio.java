package studio.soliloquy.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;
import studio.soliloquy.running.TestMedia;
import studio.soliloquy.video.VideoFingerprint;

/**
 * Where a studio works, whichever process runs it.
 *
 * @param options of the Java machine
 * @param settings of the studio, beyond its home and its database
 */
record Studio(Path home, QueueDatabase database, List<String> options, List<String> settings) {
    static final int FRAME_RATE = 25;
    private static final int EDGE = 256;
    /** What is not bounded would not fit. */
    private static final String SMALL_HEAP = "-Xmx512m";

    /** With segments of a second, so that there are many, and soon up: the best compiler is left out. */
    static Studio at(Path home, QueueDatabase database) {
        return new Studio(
                home,
                database,
                List.of(SMALL_HEAP, "-XX:TieredStopAtLevel=1"),
                List.of("--studio.render.segment-seconds=1"));
    }

    /** As fast in the long run as a user's. */
    Studio fast() {
        return new Studio(home, database, List.of(SMALL_HEAP), settings);
    }

    Studio with(String setting) {
        List<String> more = new ArrayList<>(settings);
        more.add(setting);
        return new Studio(home, database, options, more);
    }

    StudioProcess launch() throws IOException {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.addAll(settings);
        return StudioProcess.launch(home, options, arguments);
    }

    StudioProcess start() throws IOException, InterruptedException {
        return launch().awaitFirstPage();
    }

    /** A person speaks so many seconds. */
    static String project(StudioUser user, Path folder, double seconds) throws IOException {
        String portrait = user.upload(TestMedia.portrait(folder.resolve("face.png"), EDGE, EDGE));
        String speech = user.upload(TestMedia.speech(folder.resolve("speech-" + seconds + ".wav"), seconds));
        return user.createProject("Faults", portrait, speech);
    }

    /** Waits for a render's end and looks at its video. */
    static VideoFingerprint finished(StudioUser user, String render, Path download)
            throws IOException, InterruptedException {
        user.awaitDone(render);
        return VideoFingerprint.of(user.download(render, download));
    }

    QueueRows rows(String render) throws SQLException {
        return database.rows(render);
    }

    Path jobFolder(String render) {
        return home.resolve("data/jobs").resolve(render);
    }
}
