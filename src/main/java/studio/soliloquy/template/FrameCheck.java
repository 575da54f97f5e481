package studio.soliloquy.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.template.Numbering.FrameFiles;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.PictureKind;
import studio.soliloquy.video.PictureReader;

/** Looks into the files of one frame: decodes its pictures and reads its landmarks. Safe to call from any thread. */
final class FrameCheck {
    private static final int MINIMUM_EDGE = 16;
    private static final int LARGEST_LANDMARKS = 64 * 1024;

    private final TemplateFiles files;
    private final Map<Integer, CropBox> rectangles;
    private final PictureReader reader;

    /** @param rectangles ready boxes by index, for frames without landmarks */
    FrameCheck(TemplateFiles files, Map<Integer, CropBox> rectangles, long maximumPixels) {
        this.files = files;
        this.rectangles = rectangles;
        reader = new PictureReader(maximumPixels, MINIMUM_EDGE);
    }

    /**
     * What is known of a frame.
     *
     * @param width 0 where the picture cannot be read
     * @param height 0 where the picture cannot be read
     */
    record CheckedFrame(FrameFiles files, int width, int height, Optional<CropBox> box, List<String> problems) {
        boolean hasSize() {
            return width > 0;
        }
    }

    CheckedFrame check(FrameFiles frame) {
        List<String> problems = new ArrayList<>();
        Optional<Frame> picture = picture(frame.picture(), problems);
        int width = picture.map(Frame::width).orElse(0);
        int height = picture.map(Frame::height).orElse(0);
        Optional<CropBox> box = box(frame, width, height, problems);
        frame.parsing().ifPresent(parsing -> checkParsing(parsing, width, height, problems));
        return new CheckedFrame(frame, width, height, box, problems);
    }

    private Optional<Frame> picture(Path file, List<String> problems) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (PictureKind.of(bytes).filter(kind -> kind != PictureKind.WEBP).isEmpty()) {
                problems.add(files.nameOf(file) + " is neither a JPEG nor a PNG picture");
                return Optional.empty();
            }
            return Optional.of(reader.read(bytes));
        } catch (StudioException e) {
            problems.add(files.nameOf(file) + " cannot be used: " + e.getMessage());
        } catch (IOException e) {
            problems.add(files.nameOf(file) + " cannot be read from the disk");
        }
        return Optional.empty();
    }

    private void checkParsing(Path file, int width, int height, List<String> problems) {
        picture(file, problems).ifPresent(parsing -> {
            if (width > 0 && (parsing.width() != width || parsing.height() != height)) {
                problems.add(files.nameOf(file) + " has " + parsing.width() + "×" + parsing.height()
                        + " pixels, its picture has " + width + "×" + height);
            }
        });
    }

    /** @param width of the picture, 0 where it is unknown; then the landmarks are read, but not held against it */
    private Optional<CropBox> box(FrameFiles frame, int width, int height, List<String> problems) {
        Optional<Landmarks> landmarks = frame.landmarks().flatMap(file -> landmarks(file, problems));
        if (width == 0) {
            return Optional.empty();
        }
        if (frame.landmarks().isEmpty()) {
            return ready(frame, width, height, problems);
        }
        return landmarks.flatMap(points -> box(files.nameOf(frame.landmarks().get()), points, width, height, problems));
    }

    private Optional<Landmarks> landmarks(Path file, List<String> problems) {
        try {
            if (Files.size(file) > LARGEST_LANDMARKS) {
                problems.add(files.nameOf(file) + " is too large to be " + Landmarks.POINTS + " points");
                return Optional.empty();
            }
            return Optional.of(Landmarks.parse(new String(Files.readAllBytes(file), ISO_8859_1)));
        } catch (Landmarks.Malformed e) {
            problems.add(files.nameOf(file) + " " + e.getMessage());
        } catch (IOException e) {
            problems.add(files.nameOf(file) + " cannot be read from the disk");
        }
        return Optional.empty();
    }

    private static Optional<CropBox> box(String name, Landmarks points, int width, int height, List<String> problems) {
        Optional<Integer> outside = points.firstOutside(width, height);
        if (outside.isPresent()) {
            int point = outside.get();
            problems.add(name + " has point " + point + " at " + points.x()[point] + ", " + points.y()[point]
                    + ", outside the frame of " + width + "×" + height);
            return Optional.empty();
        }
        Optional<CropBox> box = points.box(width, height);
        if (box.isEmpty()) {
            problems.add(
                    name + " has no box: point 31 is not to the right of point 1, or point 52 is at the lower edge");
        }
        return box;
    }

    private Optional<CropBox> ready(FrameFiles frame, int width, int height, List<String> problems) {
        CropBox box = rectangles.get(frame.index());
        if (box == null) {
            return Optional.empty();
        }
        if (box.x() >= width || box.y() >= height) {
            problems.add(TemplateLayout.RECTANGLES + " has a box for frame " + frame.index() + " outside its picture");
            return Optional.empty();
        }
        return Optional.of(new CropBox(
                box.x(), box.y(), Math.min(box.width(), width - box.x()), Math.min(box.height(), height - box.y())));
    }
}
