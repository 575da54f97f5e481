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
import studio.soliloquy.video.OutputSettings;

/** Makes numbered pictures and no video. */
@Command(
        name = "frames",
        mixinStandardHelpOptions = true,
        description = "Makes a picture or a template set talk, as a folder of numbered pictures.",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy frames --template portrait.jpg --audio voice.wav --output frames --picture jpeg")
final class FramesCommand implements Callable<Integer> {
    private static final int USUAL_QUALITY = 95;

    private final Studio studio;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AnimationOptions animation;

    @Mixin
    private OutputOptions output;

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "Where the pictures go.")
    private Path target;

    @Option(
            names = "--picture",
            paramLabel = "KIND",
            description = "${COMPLETION-CANDIDATES}; png, which loses nothing, unless told.")
    private Kind kind = Kind.png;

    @Option(
            names = "--quality",
            paramLabel = "N",
            description = "Of JPEG: 1 is the smallest, 100 the best; " + USUAL_QUALITY + " unless told.")
    private int quality = USUAL_QUALITY;

    /** What the pictures are. */
    enum Kind {
        png,
        jpeg
    }

    FramesCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (quality < 1 || quality > 100) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Expected --quality within 1…100, found " + quality);
        }
        long begin = System.nanoTime();
        try (Workspace workspace = Workspace.beside(target);
                OpenAnimation opened = OpenAnimation.of(studio, animation, workspace, OutputSettings.DEFAULT)) {
            workspace.publishFiles(render(opened, workspace), target);
            AnimationResult.of(opened, target, System.nanoTime() - begin).print(terminal, output);
        }
        return ExitCode.DONE.number();
    }

    private Path render(OpenAnimation opened, Workspace workspace) {
        try (ProgressLine progress = ProgressLine.of(terminal, output.quiet, "Rendering")) {
            Optional<Integer> jpeg = kind == Kind.jpeg ? Optional.of(quality) : Optional.empty();
            return new RenderedFrames(studio, workspace, jpeg).of(opened, progress);
        }
    }
}
