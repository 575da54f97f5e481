package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.video.FrameRate;

/** Writes down how a mouth moves that says what is heard in a sound. */
@Command(
        name = "mouth",
        mixinStandardHelpOptions = true,
        description =
                "Hears in a sound how a mouth moves that says it, and writes a row for each frame: jaw, closed, round,"
                        + " wide, bite, tongue, silence, each 0 to 1.",
        footerHeading = "%nExamples:%n",
        footer = {"  soliloquy mouth voice.wav mouth.csv", "  soliloquy mouth voice.wav mouth.npy --fps 30"})
final class MouthCommand implements Callable<Integer> {
    /** In the order of the parameter's choices. */
    private enum Hearing {
        network,
        sound
    }

    private final Studio studio;
    private final Terminal terminal;

    @CommandLine.Parameters(index = "0", paramLabel = "AUDIO", description = "Any sound file, or a video with sound.")
    private Path audio;

    @CommandLine.Parameters(index = "1", paramLabel = "OUTPUT", description = "The file to write, .csv or .npy.")
    private Path target;

    @Option(names = "--fps", paramLabel = "N", description = "Frames a second, 25 unless told.")
    private int fps = 25;

    @Option(
            names = "--hearing",
            paramLabel = "HOW",
            description = "network, which was taught with synthetic voices, or sound, which measures the sound itself;"
                    + " network unless told.")
    private Hearing hearing = Hearing.network;

    @Mixin
    private OutputOptions output;

    MouthCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        MouthTable table = MouthTable.named(target);
        FrameRate rate = rate();
        try (Workspace workspace = Workspace.beside(target)) {
            SoundFile sound = studio.part(AudioDecoder.class)
                    .decode(InputPath.existingFile(audio), workspace.file("speech.f32"), Double.MAX_VALUE)
                    .sound();
            MouthTrack track = ears().listen(sound, rate);
            Path finished = workspace.file("mouth");
            table.write(track, finished);
            studio.interruption().check();
            workspace.publish(finished, target);
            tell(track);
        }
        return ExitCode.DONE.number();
    }

    private SpeechToMouth ears() {
        Parameters chosen = new Parameters(Map.of(Ears.HEARING.name(), (double) hearing.ordinal()));
        return studio.part(Ears.class).of(chosen);
    }

    private FrameRate rate() {
        try {
            return FrameRate.of(fps);
        } catch (IllegalArgumentException e) {
            throw CommandError.COMMAND_INPUT_REFUSED.because(
                    "Expected a possible frame rate, found " + fps + ".", "Take 25, as video has.");
        }
    }

    private void tell(MouthTrack track) {
        if (output.json) {
            terminal.printJson(Map.of("output", target.toString(), "frames", track.frameCount(), "fps", fps));
        } else if (!output.quiet) {
            terminal.print(target + ": " + track.frameCount() + " frames at " + fps + " frames a second");
        }
    }
}
