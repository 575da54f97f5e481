package studio.soliloquy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** An animation as a folder of numbered pictures. */
final class RenderedFrames {
    private final Studio studio;
    private final Workspace workspace;
    private final Optional<Integer> jpegQuality;

    /** @param jpegQuality 1…100; empty for PNG, which loses nothing */
    RenderedFrames(Studio studio, Workspace workspace, Optional<Integer> jpegQuality) {
        this.studio = studio;
        this.workspace = workspace;
        this.jpegQuality = jpegQuality;
    }

    /** @return the folder, in the workspace */
    Path of(OpenAnimation animation, ProgressLine progress) {
        Path folder = workspace.newFolder("frames");
        animation.animate(studio.interruption(), progress, (index, frame) -> write(folder, index, frame));
        return folder;
    }

    private void write(Path folder, int index, Frame frame) {
        String extension = jpegQuality.isPresent() ? "jpg" : "png";
        byte[] picture =
                jpegQuality.map(quality -> Pictures.jpeg(frame, quality)).orElseGet(() -> Pictures.png(frame));
        try {
            Files.write(folder.resolve("frame_%06d.%s".formatted(index, extension)), picture);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
