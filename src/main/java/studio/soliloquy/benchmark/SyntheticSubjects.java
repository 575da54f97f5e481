package studio.soliloquy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** Subjects that need no camera. */
final class SyntheticSubjects {
    /** A second of film, shown forward and back. */
    private static final int TEMPLATE_FRAMES = 25;

    private static final int JPEG_QUALITY = 92;
    private static final int BOX = 280;

    private final FaceFinder faces;

    SyntheticSubjects(FaceFinder faces) {
        this.faces = faces;
    }

    /** @param folder takes the frames of a template set; has to outlive the subject */
    Subject of(Capabilities capabilities, Path folder) {
        if (capabilities.subjects().contains(Template.class)) {
            return template(folder);
        }
        if (capabilities.subjects().contains(Portrait.class)) {
            return portrait();
        }
        throw BenchmarkError.BENCHMARK_SUBJECT_MISSING.because(
                "Expected a model that animates portraits or template sets, found one that animates "
                        + capabilities.subjects() + ".",
                "Measure it with a render of a subject of your own.");
    }

    private Portrait portrait() {
        Frame picture = SyntheticPerson.at(0, 0);
        List<Face> found = faces.find(picture);
        if (found.isEmpty()) {
            throw BenchmarkError.BENCHMARK_SUBJECT_MISSING.because(
                    "Expected to find the face of the drawn person, found none.",
                    "Measure a model that animates template sets, or render a portrait of your own.");
        }
        return new Portrait(picture, found.get(0));
    }

    private static Template template(Path folder) {
        List<TemplateFrame> frames = new ArrayList<>();
        for (int i = 0; i < TEMPLATE_FRAMES; i++) {
            int x = (int) Math.round(10 * Math.sin(i * 0.2));
            int y = (int) Math.round(6 * Math.cos(i * 0.15));
            frames.add(new TemplateFrame(jpeg(folder.resolve(i + ".jpg"), x, y), box(x, y), Optional.empty()));
        }
        return new Template(new TemplateSet(SyntheticPerson.WIDTH, SyntheticPerson.HEIGHT, frames));
    }

    private static Path jpeg(Path file, int x, int y) {
        try {
            return Files.write(file, Pictures.jpeg(SyntheticPerson.at(x, y), JPEG_QUALITY));
        } catch (IOException problem) {
            throw new UncheckedIOException("The person to measure with cannot be written", problem);
        }
    }

    /** From the eyes to below the chin. */
    private static CropBox box(int x, int y) {
        int top = SyntheticPerson.MIDDLE_Y + y + SyntheticPerson.HALF_HEIGHT + 20 - BOX;
        return new CropBox(SyntheticPerson.MIDDLE_X + x - BOX / 2, top, BOX, BOX);
    }
}
