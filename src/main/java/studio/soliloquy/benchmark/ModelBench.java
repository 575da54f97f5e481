package studio.soliloquy.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.StageTimes.Stage;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.FrameSink;
import studio.soliloquy.video.VideoEncoder;
import studio.soliloquy.video.VideoSettings;

/** Measures one open session. One thread. */
final class ModelBench {
    private static final int WARM_UP = 8;
    private static final int STEP = 5;
    private static final int FEWEST = 5;

    private final AnimationSession session;
    private final VideoSettings video;
    private final Path folder;
    private final BenchmarkWatch watch;
    private final MemoryPeak memory = new MemoryPeak();

    /** @param folder takes videos, which are left to whoever made the folder */
    ModelBench(AnimationSession session, VideoSettings video, Path folder, BenchmarkWatch watch) {
        this.session = session;
        this.video = video;
        this.folder = folder;
        this.watch = watch;
    }

    /** What a session does at its first frames only is not to be measured. */
    void warmUp() {
        session.animate(new FrameRange(0, Math.min(WARM_UP, session.frameCount())), watched((index, frame) -> {}));
    }

    /** The whole way to a file, again and again. */
    Throughput throughput(Duration length) {
        Map<Stage, Duration> before = stageTimes();
        long begin = System.nanoTime();
        int frames = 0;
        try (VideoEncoder encoder = new VideoEncoder(folder.resolve("benchmark.mp4"), session.format(), video)) {
            while (frames < FEWEST || System.nanoTime() - begin < length.toNanos()) {
                frames += animateOn(frames, encoder);
            }
            encoder.finish();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Throughput(frames, frames / seconds, stagesSince(before, frames));
    }

    private Map<Stage, Duration> stageTimes() {
        Map<Stage, Duration> times = new EnumMap<>(Stage.class);
        session.stageTimes()
                .ifPresent(
                        known -> Arrays.stream(Stage.values()).forEach(stage -> times.put(stage, known.soFar(stage))));
        return times;
    }

    /** What one frame took since then. */
    private List<StageShare> stagesSince(Map<Stage, Duration> before, int frames) {
        List<StageShare> shares = new ArrayList<>();
        stageTimes()
                .forEach((stage, time) -> shares.add(new StageShare(
                        stage.name().toLowerCase(Locale.ROOT),
                        time.minus(before.get(stage)).toNanos() / 1e6 / frames)));
        return shares;
    }

    /** The next few frames of the session, which begins anew at its end. */
    private int animateOn(int done, FrameSink sink) {
        int first = done % session.frameCount();
        FrameRange range = new FrameRange(first, Math.min(first + STEP, session.frameCount()));
        session.animate(range, watched((index, frame) -> sink.accept(done + index - first, frame)));
        return range.end() - range.start();
    }

    /** Of frames that are asked for one by one. */
    Latency latency(Duration length) {
        List<Long> took = new ArrayList<>();
        long begin = System.nanoTime();
        while (took.size() < FEWEST || System.nanoTime() - begin < length.toNanos()) {
            int frame = took.size() % session.frameCount();
            long asked = System.nanoTime();
            session.animate(new FrameRange(frame, frame + 1), watched((index, drawn) -> {}));
            took.add(System.nanoTime() - asked);
        }
        return Latency.of(took);
    }

    /** The conversion to YUV and H.264 of frames that are there already. */
    StageShare encoding(Duration length) {
        List<Frame> drawn = new ArrayList<>();
        FrameRange first = new FrameRange(0, Math.min(WARM_UP, session.frameCount()));
        session.animate(first, watched((index, frame) -> drawn.add(frame.copy())));
        long begin = System.nanoTime();
        int frames = 0;
        try (VideoEncoder encoder = new VideoEncoder(folder.resolve("encoding.mp4"), session.format(), video)) {
            while (frames < FEWEST || System.nanoTime() - begin < length.toNanos()) {
                watch.check();
                encoder.accept(frames, drawn.get(frames % drawn.size()));
                frames++;
            }
            encoder.finish();
        }
        return new StageShare("encode", (System.nanoTime() - begin) / 1e6 / frames);
    }

    private FrameSink watched(FrameSink sink) {
        return (index, frame) -> {
            watch.check();
            memory.look();
            sink.accept(index, frame);
        };
    }

    /** In bytes. */
    long memoryPeak() {
        return memory.most();
    }

    /** @param stages what one frame took in each */
    record Throughput(int frames, double framesPerSecond, List<StageShare> stages) {}
}
