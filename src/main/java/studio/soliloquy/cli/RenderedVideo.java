package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.JoinProgress;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.VideoEncoder;
import studio.soliloquy.video.VideoJoiner;
import studio.soliloquy.video.VideoMetadata;
import studio.soliloquy.video.VideoSettings;

/** An animation as one file. The frames stream through the encoder, so memory does not depend on their number. */
final class RenderedVideo {
    private final Studio studio;
    private final Workspace workspace;
    private final OutputFormat format;
    private final VideoSettings settings;

    RenderedVideo(Studio studio, Workspace workspace, OutputFormat format, Optional<Integer> crf) {
        this.studio = studio;
        this.workspace = workspace;
        this.format = format;
        VideoSettings configured = studio.part(VideoSettings.class);
        this.settings = crf.map(configured::withCrf).orElse(configured);
    }

    /** @return the finished file, in the workspace */
    Path of(OpenAnimation animation, String title, ProgressLine progress) {
        Path segment = workspace.file("segment.mp4");
        try (VideoEncoder encoder =
                new VideoEncoder(segment, animation.format(), animation.output().encoding(settings), format)) {
            animation.animate(studio.interruption(), progress, encoder);
            encoder.finish();
        }
        return join(
                segment,
                animation,
                VideoMetadata.synthetic(title, animation.model().id()));
    }

    private Path join(Path segment, OpenAnimation animation, VideoMetadata metadata) {
        Path finished = workspace.file("finished." + format.extension());
        VideoJoiner joiner = new VideoJoiner(settings).with(animation.output());
        FrameRate rate = animation.session().format().rate();
        JoinProgress unlessInterrupted = frames -> studio.interruption().check();
        List<Path> segments = List.of(segment);
        if (animation.sound().isPresent()) {
            Path sound = animation.sound().get();
            joiner.join(segments, rate, sound, metadata, finished, unlessInterrupted, format);
        } else {
            joiner.joinSilently(segments, rate, metadata, finished, unlessInterrupted, format);
        }
        return finished;
    }
}
