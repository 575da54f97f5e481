package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who is to talk, what is said, and by which model. */
final class AnimationOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A model's id (see the command models), its folder, or a network's file (.onnx, .pth), which"
                    + " is installed first. Without it: mesh-warp.")
    String model = "mesh-warp";

    @Option(
            names = "--audio",
            required = true,
            paramLabel = "FILE",
            description = "What is said: any sound or video file with sound, or features of speech (.npy, .bin).")
    Path audio;

    @Option(
            names = "--audio-file",
            paramLabel = "FILE",
            description = "The sound to put into the video; --audio itself unless that holds features.")
    Optional<Path> audioFile = Optional.empty();

    @Option(
            names = "--template",
            required = true,
            paramLabel = "PATH",
            description = "Who talks: a template set (folder, ZIP or TAR) or a portrait (JPEG, PNG, WebP).")
    Path template;

    @Option(names = "--face", paramLabel = "N", description = "Which face of a portrait talks, the largest being 1.")
    int face = 1;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "The features that the model is expected to hear: ${COMPLETION-CANDIDATES}. Another model is"
                    + " refused.")
    Optional<FeatureMode> mode = Optional.empty();

    @Option(names = "--start", paramLabel = "N", description = "The frame of the template set to begin with.")
    Optional<Integer> start = Optional.empty();

    @Option(names = "--fps", paramLabel = "N", description = "Frames a second; the model's own unless told.")
    Optional<Integer> fps = Optional.empty();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "Where the network runs: cpu, cuda, cuda:1 (see the command devices). Never elsewhere. The"
                    + " preferred one unless told.")
    Optional<String> device = Optional.empty();

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "How many frames a network draws side by side; one on each core unless told.")
    Optional<Integer> batch = Optional.empty();

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "A parameter of the model, choices by their names. May be given several times.")
    Map<String, String> parameters = new LinkedHashMap<>();
}
