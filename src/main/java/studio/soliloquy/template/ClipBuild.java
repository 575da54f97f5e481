package studio.soliloquy.template;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.template.CropCurves.Smoothed;
import studio.soliloquy.template.TemplateBuilder.Progress;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;
import studio.soliloquy.video.Pictures;

/** One making of a template set. The landmarks wait in their files until all of them are known. */
final class ClipBuild {
    private final FaceFinder faces;
    private final TemplateSettings settings;
    private final Path pictures;
    private final Path landmarks;
    private final Progress progress;
    private final PersonTrack person = new PersonTrack();
    private final CropCurves curves = new CropCurves();
    private final List<FrameRange> faceless = new ArrayList<>();
    private int expected;
    private int width;
    private int height;

    ClipBuild(FaceFinder faces, TemplateSettings settings, Path folder, Progress progress) throws IOException {
        this.faces = faces;
        this.settings = settings;
        this.progress = progress;
        pictures = Files.createDirectories(folder.resolve(TemplateLayout.PICTURES));
        landmarks = Files.createDirectories(folder.resolve(TemplateLayout.LANDMARKS));
    }

    BuiltTemplateSet run(Path clip) throws IOException {
        expected = ClipFrames.expected(clip);
        try {
            int count = new ClipFrames(settings).read(clip, this::take).frames();
            bridge(count, Optional.empty());
            return new BuiltTemplateSet(set(count), faceless);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void take(int index, Frame frame) {
        try {
            width = frame.width();
            height = frame.height();
            Files.write(picture(index), Pictures.jpeg(frame, settings.jpegQuality()));
            Optional<Face> face = person.next(faces.find(frame));
            if (face.isPresent()) {
                Landmarks found = MeshLandmarks.of(face.get().mesh());
                bridge(index, Optional.of(found));
                keep(index, found);
            }
            progress.reached(index + 1, Math.max(expected, index + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the frames up to {@code end} that have no landmarks yet. */
    private void bridge(int end, Optional<Landmarks> after) throws IOException {
        int start = curves.count();
        if (start == end) {
            return;
        }
        Optional<Landmarks> before = start == 0 ? Optional.empty() : Optional.of(read(start - 1));
        Landmarks from = before.or(() -> after).orElseThrow(ClipBuild::noFace);
        Landmarks to = after.orElse(from);
        for (int index = start; index < end; index++) {
            keep(index, between(from, to, (index - start + 1.0) / (end - start + 1)));
        }
        faceless.add(new FrameRange(start, end));
    }

    private static RuntimeException noFace() {
        return TemplateError.CLIP_NO_FACE.because("Expected a clip of a person, found no face in any of its frames.");
    }

    private static Landmarks between(Landmarks from, Landmarks to, double share) {
        double[] x = new double[Landmarks.POINTS];
        double[] y = new double[Landmarks.POINTS];
        for (int point = 0; point < Landmarks.POINTS; point++) {
            x[point] = from.x()[point] + share * (to.x()[point] - from.x()[point]);
            y[point] = from.y()[point] + share * (to.y()[point] - from.y()[point]);
        }
        return new Landmarks(x, y);
    }

    private TemplateSet set(int count) throws IOException {
        Smoothed smoothed = curves.smoothed();
        List<TemplateFrame> frames = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Landmarks points = smoothed.applied(read(index), index, width, height);
            write(index, points);
            // As whoever reads the file finds it: written digits may round to another whole pixel.
            CropBox box = read(index).box(width, height).orElseThrow(ClipBuild::faceOutside);
            frames.add(new TemplateFrame(picture(index), box, Optional.empty(), Optional.of(points(index))));
        }
        return new TemplateSet(width, height, frames);
    }

    private static RuntimeException faceOutside() {
        return TemplateError.CLIP_NO_FACE.because(
                "Expected a face within the frame, found one that leaves it or is turned away wholly.");
    }

    private void keep(int index, Landmarks points) throws IOException {
        curves.add(points);
        write(index, points);
    }

    private void write(int index, Landmarks points) throws IOException {
        Files.write(points(index), points.text().getBytes(US_ASCII));
    }

    private Landmarks read(int index) throws IOException {
        try {
            return Landmarks.parse(Files.readString(points(index), US_ASCII));
        } catch (Landmarks.Malformed e) {
            throw new IllegalStateException("Landmarks that were just written cannot be read", e);
        }
    }

    private Path picture(int index) {
        return pictures.resolve(index + ".jpg");
    }

    private Path points(int index) {
        return landmarks.resolve(index + ".lms");
    }
}
