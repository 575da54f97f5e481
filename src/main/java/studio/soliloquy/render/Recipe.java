package studio.soliloquy.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * All that the bytes of a result depend on. It holds neither ids nor times, so the same making gives the same recipe.
 *
 * @param title in the result's metadata
 * @param sound which stretch of the audio is used, and how loud; all of it as it is in a recipe that does not tell
 * @param adjustment of the face by hand, as far as the model heeds it; empty where there was none
 * @param features of the speech, where they were uploaded
 * @param parameters one value for each that the model has; a seed is among them where it has one
 * @param output shape, size and quality; empty where the video is as it was rendered
 * @param encoding empty in a recipe that somebody wrote by hand
 * @param versions of what takes part, by name
 * @param devices that segments were rendered on, by their names for people
 */
public record Recipe(
        String title,
        RecipeMaterial subject,
        int faceIndex,
        Optional<FaceAdjustment> adjustment,
        RecipeMaterial audio,
        SoundEdit sound,
        Optional<RecipeMaterial> features,
        RecipeModel model,
        int frameRate,
        Map<String, Double> parameters,
        OutputFormat format,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OutputSettings> output,
        Optional<RecipeEncoding> encoding,
        Map<String, String> versions,
        List<String> devices) {
    @SuppressWarnings("OptionalAssignedToNull")
    public Recipe {
        if (title == null || subject == null || audio == null || model == null || format == null) {
            throw new IllegalArgumentException("Expected a recipe with title, subject, audio, model and format");
        }
        sound = sound == null ? SoundEdit.NONE : sound;
        adjustment = adjustment == null ? Optional.empty() : adjustment;
        features = features == null ? Optional.empty() : features;
        output = output == null ? Optional.empty() : output;
        encoding = encoding == null ? Optional.empty() : encoding;
        parameters = sorted(parameters);
        versions = sorted(versions);
        devices = devices == null ? List.of() : List.copyOf(devices);
    }

    private static <T> Map<String, T> sorted(Map<String, T> values) {
        Map<String, T> sorted = new TreeMap<>(values == null ? Map.of() : values);
        if (sorted.containsValue(null)) {
            throw new IllegalArgumentException("Expected a value for each of " + sorted.keySet());
        }
        return Collections.unmodifiableMap(sorted);
    }

    /** What else the bytes depend on, and that is not as it was, as {@code versions: … → …}. */
    List<String> differences(Recipe now) {
        List<String> found = new ArrayList<>();
        compare("title", title, now.title, found);
        compare("sound", sound, now.sound, found);
        compare("adjustment", adjustment.orElse(null), now.adjustment.orElse(null), found);
        compare("parameters", parameters, now.parameters, found);
        compare("output", output.orElse(null), now.output.orElse(null), found);
        compare("encoding", encoding.orElse(null), now.encoding.orElse(null), found);
        compare("versions", versions, now.versions, found);
        compare("devices", devices, now.devices, found);
        return found;
    }

    private static void compare(String what, Object then, Object now, List<String> found) {
        if (!Objects.equals(then, now)) {
            found.add(what + ": " + then + " → " + now);
        }
    }
}
