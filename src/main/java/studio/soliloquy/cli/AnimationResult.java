package studio.soliloquy.cli;

import java.nio.file.Path;
import java.util.Locale;
import studio.soliloquy.video.FrameFormat;

/** What a command that animated has to say. */
record AnimationResult(
        String output,
        String model,
        String device,
        int frames,
        int width,
        int height,
        double framesPerSecond,
        double seconds) {

    static AnimationResult of(OpenAnimation animation, Path output, long nanos) {
        FrameFormat format = animation.format();
        return new AnimationResult(
                output.toString(),
                animation.model().id(),
                animation.device(),
                animation.session().frameCount(),
                format.width(),
                format.height(),
                format.rate().framesPerSecond(),
                nanos / 1e9);
    }

    void print(Terminal terminal, OutputOptions options) {
        if (options.json) {
            terminal.printJson(this);
        } else {
            terminal.print(String.format(
                    Locale.ROOT,
                    "%s: %d frames of %dx%d at %.4g frames a second, made in %.1f s on %s",
                    output,
                    frames,
                    width,
                    height,
                    framesPerSecond,
                    seconds,
                    device));
        }
    }
}
