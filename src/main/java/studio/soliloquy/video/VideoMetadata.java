package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a video says of itself to players and people. Every video of the studio says that it is synthetic.
 *
 * @param recipe what the video was made of, for programs; without dates, so that the same making gives the same bytes.
 *     At most {@link #LONGEST_RECIPE} bytes, empty where nobody wrote it down
 */
public record VideoMetadata(String title, String comment, String recipe) {
    /** Bytes in UTF-8: there are places for text in which no more than some 64 thousand fit. */
    public static final int LONGEST_RECIPE = 30_000;

    public VideoMetadata {
        requireNonNull(title, "title");
        requireNonNull(comment, "comment");
        requireNonNull(recipe, "recipe");
        if (recipe.getBytes(StandardCharsets.UTF_8).length > LONGEST_RECIPE) {
            throw new IllegalArgumentException("Expected a recipe of at most " + LONGEST_RECIPE + " bytes");
        }
        if (comment.isBlank()) {
            throw new IllegalArgumentException("Expected a comment that says how the picture was made, found none");
        }
    }

    /** @param model the name of the animation model that made the picture move */
    public static VideoMetadata synthetic(String title, String model) {
        return new VideoMetadata(
                title,
                "Synthetic video: the picture was animated by the model \"" + requireNonNull(model, "model")
                        + "\" in Soliloquy. It is not a recording.",
                "");
    }

    /** The same, with what the video was made of. */
    public VideoMetadata withRecipe(String written) {
        return new VideoMetadata(title, comment, written);
    }

    /** The comment, and behind it the recipe where there is one, for formats that have one place for text. */
    String commentWithRecipe() {
        return recipe.isEmpty() ? comment : comment + "\n" + recipe;
    }

    /**
     * By FFmpeg's names; {@code description} repeats the comment, because some players show only that. MP4 and Matroska
     * both know a {@code synopsis}, and a key of the studio's own would cost MP4 the names that players look for.
     */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("title", title);
        entries.put("comment", comment);
        entries.put("description", comment);
        if (!recipe.isEmpty()) {
            entries.put("synopsis", recipe);
        }
        return entries;
    }
}
