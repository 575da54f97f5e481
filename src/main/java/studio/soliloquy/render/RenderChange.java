package studio.soliloquy.render;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * What is to be different from the project, or from an earlier render. Whatever is empty stays as it is there, but for
 * what would make no sense: another subject talks with its first face, another sound has no features unless they are
 * given with it, and another model begins with its own default parameters.
 *
 * @param subject a portrait or a template set
 * @param faceIndex which of the portrait's faces talks, from 0
 * @param sound the stretch of the audio that is used, and how loud; another sound is used from beginning to end
 * @param features of the speech, for models that ask for them
 * @param parameters those named get these values, the others stay
 * @param output shape, size, quality and background, all of them together
 * @param device one ({@code cuda:0}) or any of a kind ({@code cuda}); the preferred one where nobody chose
 */
public record RenderChange(
        Optional<AssetId> subject,
        Optional<Integer> faceIndex,
        Optional<AssetId> audio,
        Optional<SoundEdit> sound,
        Optional<AssetId> features,
        Optional<String> modelId,
        Optional<Integer> frameRate,
        Optional<Map<String, Double>> parameters,
        Optional<OutputFormat> format,
        Optional<OutputSettings> output,
        Optional<String> device) {
    /** Nothing is different. */
    public static final RenderChange NONE = new RenderChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public RenderChange {
        // What a JSON document leaves out arrives as null.
        subject = given(subject);
        faceIndex = given(faceIndex);
        audio = given(audio);
        sound = given(sound);
        features = given(features);
        modelId = given(modelId);
        frameRate = given(frameRate);
        parameters = given(parameters).map(RenderChange::checked);
        format = given(format);
        output = given(output);
        device = given(device);
    }

    @SuppressWarnings("OptionalAssignedToNull")
    private static <T> Optional<T> given(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    private static Map<String, Double> checked(Map<String, Double> parameters) {
        if (parameters.values().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Expected a number for each parameter, found null");
        }
        return Map.copyOf(parameters);
    }

    /** Only the sound is different. */
    public static RenderChange ofAudio(AssetId audio) {
        return new RenderChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(audio),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Only these parameters are different. */
    public static RenderChange ofParameters(Map<String, Double> parameters) {
        return new RenderChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(parameters),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
