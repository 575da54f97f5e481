package studio.soliloquy.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a template set in SyncTalk_2D's dataset layout, numbered from 0. Frames are written as they are; a set that
 * came with boxes alone keeps them as {@code cache/crop_rectangles.json}. The same set always gives the same bytes.
 */
public final class TemplateExport {
    /** ZIP knows no time before 1980; a fixed one keeps equal sets equal. */
    private static final FileTime WHENEVER = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

    private TemplateExport() {}

    /** Writes a ZIP, one frame after the other; the stream is not closed. */
    public static void write(TemplateSet set, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        // Pictures are compressed already.
        zip.setLevel(Deflater.BEST_SPEED);
        List<String> rectangles = new ArrayList<>();
        for (int index = 0; index < set.frames().size(); index++) {
            TemplateFrame frame = set.frames().get(index);
            add(zip, TemplateLayout.PICTURES + "/" + index + "." + ending(frame.picture()), frame.picture());
            add(zip, TemplateLayout.LANDMARKS + "/" + index + ".lms", frame.landmarks());
            add(zip, TemplateLayout.PARSINGS + "/" + index + ".png", frame.parsing());
            if (frame.landmarks().isEmpty()) {
                rectangles.add(rectangle(index, frame.crop()));
            }
        }
        if (!rectangles.isEmpty()) {
            add(zip, TemplateLayout.RECTANGLES, "{" + String.join(",\n", rectangles) + "}\n");
        }
        zip.finish();
    }

    private static String ending(Path picture) {
        String name = picture.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String rectangle(int index, CropBox box) {
        return "\"" + index + "\": {\"rect\": [" + box.x() + ", " + box.y() + ", " + (box.x() + box.width()) + ", "
                + (box.y() + box.height()) + "]}";
    }

    private static void add(ZipOutputStream zip, String name, Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            add(zip, name, file.get());
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        begin(zip, name);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(WHENEVER);
        zip.putNextEntry(entry);
    }
}
