package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a video says of itself to players and people. Every video of the studio says that it is synthetic. */
public record VideoMetadata(String title, String comment) {
    public VideoMetadata {
        requireNonNull(title, "title");
        requireNonNull(comment, "comment");
        if (comment.isBlank()) {
            throw new IllegalArgumentException("Expected a comment that says how the picture was made, found none");
        }
    }

    /** @param model the name of the animation model that made the picture move */
    public static VideoMetadata synthetic(String title, String model) {
        return new VideoMetadata(
                title,
                "Synthetic video: the picture was animated by the model \"" + requireNonNull(model, "model")
                        + "\" in Soliloquy. It is not a recording.");
    }

    /** By FFmpeg's names; {@code description} repeats the comment, because some players show only that. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("title", title);
        entries.put("comment", comment);
        entries.put("description", comment);
        return entries;
    }
}
