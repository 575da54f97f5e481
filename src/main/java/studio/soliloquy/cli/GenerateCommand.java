package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/** Makes a picture or a template set talk. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes a picture or a template set talk: a video, or a folder of frames.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  A portrait and a voice, as MP4 with sound:",
            "    soliloquy generate --template portrait.jpg --audio voice.wav --output talk.mp4",
            "",
            "  A template set and a network, frames only, numbered PNG pictures:",
            "    soliloquy generate --model unet_328.onnx --audio aud_ave.npy --template May --output frames",
            "",
            "  The same as a video with its sound:",
            "    soliloquy generate --model unet_328.onnx --audio aud_ave.npy --template May --output out \\",
            "      --video --video-path talk.mp4 --audio-file voice.wav --crf 20",
            "",
            "The end of a video's name says what it is: .mp4, .webm, .gif, or .zip for PNG pictures."
        })
final class GenerateCommand implements Callable<Integer> {
    private final Studio studio;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AnimationOptions animation;

    @Mixin
    private LookOptions look;

    @Mixin
    private OutputOptions output;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "PATH",
            description = "A video file, or a folder for the frames.")
    private Path target;

    @Option(names = "--video", description = "Make a video rather than frames, whatever --output is.")
    private boolean video;

    @Option(
            names = "--video-path",
            paramLabel = "FILE",
            description = "Where the video goes; video.mp4 in the output folder unless told. Needs --video.")
    private Optional<Path> videoPath = Optional.empty();

    @Option(
            names = "--crf",
            paramLabel = "N",
            description = "Quality of the video: 1 is nearly lossless, 51 the smallest. Unless told, 18.")
    private Optional<Integer> crf = Optional.empty();

    GenerateCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireSense();
        Optional<OutputFormat> format = format();
        Path result = format.isPresent() && video ? videoFile() : target;
        long begin = System.nanoTime();
        OutputSettings settings = look.settings();
        try (Workspace workspace = Workspace.beside(result);
                OpenAnimation opened = OpenAnimation.of(studio, animation, workspace, settings)) {
            if (format.isPresent()) {
                workspace.publish(render(format.get(), opened, workspace, result), result);
            } else {
                workspace.publishFiles(frames(opened, workspace), result);
            }
            AnimationResult.of(opened, result, System.nanoTime() - begin).print(terminal, output);
        }
        return ExitCode.DONE.number();
    }

    private Path render(OutputFormat format, OpenAnimation opened, Workspace workspace, Path result) {
        try (ProgressLine progress = progress()) {
            return new RenderedVideo(studio, workspace, format, crf).of(opened, title(result), progress);
        }
    }

    private Path frames(OpenAnimation opened, Workspace workspace) {
        try (ProgressLine progress = progress()) {
            return new RenderedFrames(studio, workspace, Optional.empty()).of(opened, progress);
        }
    }

    private ProgressLine progress() {
        return ProgressLine.of(terminal, output.quiet, "Rendering");
    }

    private Optional<OutputFormat> format() {
        Optional<OutputFormat> named =
                OutputFormat.ofFileName(target.getFileName().toString());
        return video ? Optional.of(videoFormat()) : named;
    }

    private OutputFormat videoFormat() {
        Path file = videoFile();
        return OutputFormat.ofFileName(file.getFileName().toString())
                .orElseThrow(() -> misused(
                        "Expected a video's name to end in .mp4, .webm, .gif or .zip, found " + file.getFileName()));
    }

    private Path videoFile() {
        return videoPath.orElseGet(
                () -> OutputFormat.ofFileName(target.getFileName().toString()).isPresent()
                        ? target
                        : target.resolve("video.mp4"));
    }

    private static String title(Path result) {
        String name = result.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private void requireSense() {
        if (videoPath.isPresent() && !video) {
            throw misused("Expected --video together with --video-path, found --video-path alone");
        }
        if (crf.isPresent() && look.hasQuality()) {
            throw misused("Expected either --quality or --crf, found both");
        }
        if (crf.isPresent() && (crf.get() < 1 || crf.get() > 51)) {
            throw misused("Expected --crf within 1…51, found " + crf.get());
        }
    }

    private CommandLine.ParameterException misused(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
