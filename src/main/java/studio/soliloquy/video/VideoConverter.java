package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes a finished video, MP4 or WebM, in another format: with its sound where the format has one, and with what it
 * says of itself. Nothing gets better by it: the picture is decoded and encoded once more. Safe to call from several
 * threads, for different targets.
 */
@Component
public class VideoConverter {
    private final VideoSettings settings;
    private final VideoJoiner joiner;

    public VideoConverter(VideoSettings settings, VideoJoiner joiner) {
        this.settings = requireNonNull(settings, "settings");
        this.joiner = requireNonNull(joiner, "joiner");
    }

    /**
     * @param video that this studio rendered
     * @param target where the result goes; a file beside it is used meanwhile and deleted
     * @param progress told of each frame that is encoded
     * @return the number of frames
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_UNREADABLE}, {@code VIDEO_NOT_WRITTEN}, {@code
     *     VIDEO_STORAGE_FULL}, {@code VIDEO_CANCELLED}
     */
    public int convert(Path video, OutputFormat format, Path target, JoinProgress progress) throws IOException {
        Path encoded = target.resolveSibling(target.getFileName() + ".encoded");
        try {
            VideoDescription description = encode(video, format, encoded, progress);
            return join(video, description, format, encoded, target, progress);
        } finally {
            Files.deleteIfExists(encoded);
        }
    }

    private VideoDescription encode(Path video, OutputFormat output, Path target, JoinProgress progress) {
        try (VideoReader reader = new VideoReader(video)) {
            VideoDescription description = reader.description();
            FrameFormat format = new FrameFormat(description.width(), description.height(), description.rate());
            try (VideoEncoder encoder = new VideoEncoder(target, format, settings, output)) {
                reader.forEach((index, frame) -> {
                    requireWanted(progress);
                    encoder.accept(index, frame);
                    progress.joined(index + 1);
                });
                encoder.finish();
            }
            return description;
        }
    }

    private static void requireWanted(JoinProgress progress) {
        if (progress.cancelled()) {
            throw FFmpeg.cancelled();
        }
    }

    private int join(
            Path video,
            VideoDescription description,
            OutputFormat format,
            Path encoded,
            Path target,
            JoinProgress progress) {
        // Joining is told of no more: it is the smaller part.
        JoinProgress quietly = new JoinProgress() {
            @Override
            public void joined(int frames) {}

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
        VideoMetadata metadata = metadata(description);
        return description.sound().isPresent()
                ? joiner.join(List.of(encoded), description.rate(), video, metadata, target, quietly, format)
                : joiner.joinSilently(List.of(encoded), description.rate(), metadata, target, quietly, format);
    }

    /** FFmpeg writes the keys of Matroska in capitals. */
    private static VideoMetadata metadata(VideoDescription description) {
        String comment = said(description, "comment")
                .orElseGet(() -> VideoMetadata.synthetic("", "unknown").comment());
        return new VideoMetadata(
                said(description, "title").orElse(""),
                comment,
                said(description, "synopsis").orElse(""));
    }

    private static Optional<String> said(VideoDescription description, String key) {
        return description.metadata().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .map(entry -> entry.getValue())
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
