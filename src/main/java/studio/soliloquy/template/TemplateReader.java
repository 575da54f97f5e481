package studio.soliloquy.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.archive.ArchiveFormat;
import studio.soliloquy.archive.Archives;
import studio.soliloquy.template.FrameCheck.CheckedFrame;
import studio.soliloquy.template.Numbering.FrameFiles;

/**
 * Reads template sets from folders, in either layout, and checks every file of them. Needs no database. Safe to call
 * from any thread.
 */
@Component
public final class TemplateReader {
    /** As many as tell what an archive is. */
    private static final int HEAD_BYTES = 512;

    private final TemplateSettings settings;

    public TemplateReader(TemplateSettings settings) {
        this.settings = settings;
    }

    /**
     * Checks the set in a folder, or in the one folder in it that wraps the set. Every picture is decoded, on all
     * processors; the files stay where they are.
     *
     * @throws studio.soliloquy.error.StudioException {@code TEMPLATE_SET_INVALID} whose message lists what is wrong
     * @throws IOException where the folder itself cannot be listed
     */
    public TemplateSet read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw TemplateError.TEMPLATE_SET_INVALID.because("Expected a template set's folder, found none.");
        }
        Problems problems = new Problems();
        TemplateFiles files = TemplateFiles.in(folder, problems);
        List<FrameFiles> frames = new Numbering(files, problems).frames();
        List<CheckedFrame> checked = check(files, frames, problems);
        report(files, checked, problems);
        FeaturesCheck.check(files, problems);
        problems.refuse();
        CheckedFrame first = checked.get(0);
        return new TemplateSet(
                first.width(),
                first.height(),
                checked.stream().map(TemplateReader::frame).toList(),
                files.features(),
                files.models());
    }

    /**
     * Unpacks a ZIP, TAR or TAR.GZ and checks the set in it. Where it is refused, what was unpacked stays behind for the
     * caller to remove.
     *
     * @param folder empty
     * @throws studio.soliloquy.error.StudioException {@code ARCHIVE_…} or {@code TEMPLATE_SET_INVALID}
     * @throws IOException where the archive cannot be read or the folder cannot be written to
     */
    public TemplateSet unpack(Path archive, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(archive)) {
            ArchiveFormat format = ArchiveFormat.recognise(file.readNBytes(HEAD_BYTES))
                    .orElseThrow(() -> TemplateError.TEMPLATE_SET_INVALID.because(
                            "Expected a template set as ZIP, TAR or TAR.GZ, found another kind of file."));
            Archives.unpack(archive, format, folder, settings.archiveLimits(), new TemplateEntries());
        }
        return read(folder);
    }

    private List<CheckedFrame> check(TemplateFiles files, List<FrameFiles> frames, Problems problems)
            throws IOException {
        Map<Integer, CropBox> rectangles =
                files.landmarks().isEmpty() && files.rectangles().isPresent()
                        ? CropRectangles.read(files.rectangles().get(), problems)
                        : Map.of();
        FrameCheck check = new FrameCheck(files, rectangles, settings.maximumPixels());
        List<CheckedFrame> checked = frames.parallelStream().map(check::check).toList();
        if (!rectangles.isEmpty()) {
            frames.stream()
                    .filter(frame -> !rectangles.containsKey(frame.index()))
                    .forEach(frame ->
                            problems.add(TemplateLayout.RECTANGLES + " has no box for frame " + frame.index()));
        }
        return checked;
    }

    private static void report(TemplateFiles files, List<CheckedFrame> frames, Problems problems) {
        Optional<CheckedFrame> first =
                frames.stream().filter(CheckedFrame::hasSize).findFirst();
        for (CheckedFrame frame : frames) {
            frame.problems().forEach(problems::add);
            if (frame.hasSize() && !sameSize(frame, first.get())) {
                problems.add(files.nameOf(frame.files().picture()) + " has " + size(frame)
                        + " pixels, the pictures before it have " + size(first.get()));
            }
        }
        if (files.pictures().size() == 1) {
            problems.add(TemplateLayout.PICTURES + "/ has one picture; a template set has at least two");
        }
    }

    private static boolean sameSize(CheckedFrame one, CheckedFrame other) {
        return one.width() == other.width() && one.height() == other.height();
    }

    private static String size(CheckedFrame frame) {
        return frame.width() + "×" + frame.height();
    }

    private static TemplateFrame frame(CheckedFrame checked) {
        FrameFiles files = checked.files();
        return new TemplateFrame(files.picture(), checked.box().orElseThrow(), files.parsing(), files.landmarks());
    }
}
