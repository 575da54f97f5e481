package studio.soliloquy.animation.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** Template sets that need no camera: soft light with fine grain, alike everywhere, and a box that wanders. */
public final class SyntheticTemplates {
    public static final int WIDTH = 481;
    public static final int HEIGHT = 361;

    private SyntheticTemplates() {}

    public static TemplateSet write(Path folder, int frames, int boxEdge) {
        List<TemplateFrame> written = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            CropBox crop = new CropBox(90 + 3 * i, 40 + 2 * i, boxEdge, boxEdge);
            written.add(new TemplateFrame(png(folder.resolve(i + ".png"), grain(i)), crop, Optional.empty()));
        }
        return new TemplateSet(WIDTH, HEIGHT, written);
    }

    public static Path png(Path path, Frame picture) {
        try {
            return Files.write(path, Pictures.png(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Frame grain(int seed) {
        Frame frame = Frame.black(WIDTH, HEIGHT);
        Random random = new Random(seed);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = (int) Math.round(4 * random.nextGaussian());
                int light = (int) (25 * Math.sin(x * 0.021 + seed) + 20 * Math.cos(y * 0.017));
                for (int colour = 0; colour < 3; colour++) {
                    frame.bgr()[frame.offset(x, y) + colour] = (byte) (100 + 25 * colour + light + grain);
                }
            }
        }
        return frame;
    }
}
