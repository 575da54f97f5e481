package studio.soliloquy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Template;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.FeatureWriter;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.Pictures;

/** A template set and a speech that need no camera and no microphone: soft light, and features drawn by lot. */
final class CheckSubject {
    /** Of all frames, so many are kept to be compared. */
    static final int COMPARED = 20;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 720;
    private static final int BOX = 400;
    private static final int TEMPLATE_FRAMES = 16;
    private static final int FEATURE_WIDTH = 512;
    private static final FrameRate RATE = FrameRate.of(25);

    private final Template template;
    private final Speech speech;

    CheckSubject(Workspace workspace, int frames) {
        template = new Template(templates(workspace.newFolder("template")));
        MouthTrack mouth = new MouthTrack(RATE, Collections.nCopies(frames, new MouthShape(0, 0, 0, 0, 0, 0, 0)));
        SoundFile sound = new SoundFile(workspace.file("unheard.f32"), 640L * frames);
        speech = new Speech(sound, mouth, Optional.of(features(workspace.file("features.f32"), frames)));
    }

    Template template() {
        return template;
    }

    Speech speech() {
        return speech;
    }

    private static TemplateSet templates(Path folder) {
        List<TemplateFrame> written = new ArrayList<>();
        for (int i = 0; i < TEMPLATE_FRAMES; i++) {
            CropBox crop = new CropBox(150 + 2 * i, 140 + i, BOX, BOX);
            written.add(new TemplateFrame(picture(folder.resolve(i + ".png"), i), crop, Optional.empty()));
        }
        return new TemplateSet(WIDTH, HEIGHT, written);
    }

    private static Path picture(Path path, int number) {
        Frame frame = Frame.black(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int light = (int) (40 * Math.sin(x * 0.021 + number) + 30 * Math.cos(y * 0.017));
                for (int colour = 0; colour < 3; colour++) {
                    frame.bgr()[frame.offset(x, y) + colour] = (byte) (100 + 25 * colour + light);
                }
            }
        }
        try {
            return Files.write(path, Pictures.png(frame));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static FeatureFile features(Path file, int rows) {
        Random random = new Random(rows);
        try (FeatureWriter writer = new FeatureWriter(file, FEATURE_WIDTH)) {
            float[] row = new float[FEATURE_WIDTH];
            for (int i = 0; i < rows; i++) {
                for (int column = 0; column < FEATURE_WIDTH; column++) {
                    row[column] = (float) random.nextGaussian();
                }
                writer.append(row, 0, FEATURE_WIDTH);
            }
            return writer.finish();
        }
    }
}
