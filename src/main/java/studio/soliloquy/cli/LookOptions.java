package studio.soliloquy.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.OutputQuality;
import studio.soliloquy.video.OutputSettings;
import studio.soliloquy.video.OutputShape;

/** In which shape, how large and how carefully a video is made. */
final class LookOptions {
    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            description = "${COMPLETION-CANDIDATES}; the picture's own unless told. Nothing of the picture is cut off.")
    private Optional<OutputShape> shape = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "The shorter edge in pixels: 1080 is 1080p. The picture's own unless told.")
    private Optional<Integer> size = Optional.empty();

    @Option(names = "--enlarge", description = "Make a smaller picture larger for --size.")
    private boolean enlarge;

    @Option(
            names = "--quality",
            paramLabel = "QUALITY",
            description = "${COMPLETION-CANDIDATES}; GOOD unless told. Not with --crf.")
    private Optional<OutputQuality> quality = Optional.empty();

    @Option(
            names = "--background",
            paramLabel = "#RRGGBB",
            description = "Around the picture, and behind what of a portrait is transparent; white unless told.")
    private Optional<String> background = Optional.empty();

    boolean hasQuality() {
        return quality.isPresent();
    }

    /** @throws studio.soliloquy.error.StudioException {@code OUTPUT_SETTINGS_INVALID} */
    OutputSettings settings() {
        return OutputSettings.of(
                shape.orElse(null),
                size,
                enlarge,
                quality.orElse(null),
                background.map(Colour::parse).orElse(null));
    }
}
