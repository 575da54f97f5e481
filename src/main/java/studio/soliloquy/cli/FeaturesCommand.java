package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;
import studio.soliloquy.model.ModelDescriptor;

/** Hears in a sound what networks of the mode {@code ave} need. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        description = "Computes the features of speech that networks of the mode ave hear, one row of 512 values for"
                + " each frame at 25 frames a second. Needs the audio encoder among the models:"
                + " soliloquy import audio_visual_encoder.pth",
        footerHeading = "%nExample:%n",
        footer = "  soliloquy features voice.wav aud_ave.npy")
final class FeaturesCommand implements Callable<Integer> {
    /** Every network of this mode hears the same, so none has to be installed. */
    private static final ModelDescriptor EVERY_AVE_MODEL = new ModelDescriptor(
            "ave", "synctalk", "ave", "", "", List.of(), Map.of("mode", FeatureMode.ave.name(), "size", "320"));

    private final Studio studio;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "AUDIO", description = "Any sound file, or a video with sound.")
    private Path audio;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "The file to write, .npy.")
    private Path target;

    @Mixin
    private OutputOptions output;

    FeaturesCommand(Studio studio, Terminal terminal) {
        this.studio = studio;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Workspace workspace = Workspace.beside(target)) {
            FeatureFile features = features(workspace);
            Path finished = workspace.file("features.npy");
            NumpyFile.write(features, finished);
            studio.interruption().check();
            workspace.publish(finished, target);
            tell(features);
        }
        return ExitCode.DONE.number();
    }

    private FeatureFile features(Workspace workspace) throws InterruptedException {
        SoundFile sound = studio.part(AudioDecoder.class)
                .decode(InputPath.existingFile(audio), workspace.file("speech.f32"), Double.MAX_VALUE)
                .sound();
        AnimationModel runner = studio.part(AnimationModels.class).runnerOf(EVERY_AVE_MODEL);
        try (DeviceLease lease = studio.part(Devices.class).lease()) {
            return runner.features(EVERY_AVE_MODEL, sound, workspace.file("features.f32"), lease)
                    .orElseThrow(() -> new IllegalStateException("Expected features of the sound, found none"));
        }
    }

    private void tell(FeatureFile features) {
        if (output.json) {
            terminal.printJson(Map.of("output", target.toString(), "rows", features.rows(), "width", features.width()));
        } else {
            terminal.print(target + ": " + features.rows() + " rows of " + features.width() + " values");
        }
    }
}
