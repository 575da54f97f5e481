package studio.soliloquy.template;

import java.nio.file.Path;
import java.util.List;

/**
 * Frames of one person, checked: all of one size, in the order they were filmed at 25 frames per second.
 *
 * @param width of every frame in pixels
 * @param height of every frame in pixels
 * @param frames at least two
 * @param features that came with the set, checked
 * @param models files of networks that came with the set, not looked into: {@code .onnx}, {@code .pth}
 */
public record TemplateSet(
        int width, int height, List<TemplateFrame> frames, List<TemplateFeatures> features, List<Path> models) {
    public static final int FRAME_RATE = 25;

    public TemplateSet {
        frames = List.copyOf(frames);
        features = List.copyOf(features);
        models = List.copyOf(models);
        if (frames.size() < 2) {
            throw new IllegalArgumentException("Expected at least two frames, found " + frames.size());
        }
    }

    /** A set of frames alone. */
    public TemplateSet(int width, int height, List<TemplateFrame> frames) {
        this(width, height, frames, List.of(), List.of());
    }

    public double seconds() {
        return (double) frames.size() / FRAME_RATE;
    }
}
