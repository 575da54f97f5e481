package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.archive.ArchiveFormat;
import studio.soliloquy.archive.Archives;

class TemplateExportTests {
    private final TemplateSettings settings = TemplateSettings.defaults();
    private final TemplateReader reader = new TemplateReader(settings);

    @TempDir
    private Path folder;

    @Test
    void numbersEverythingFromZeroAndKeepsTheFramesAsTheyAre() throws IOException {
        TestingTemplateSet uploaded = TestingTemplateSet.packaged(2).withParsings(2, 1);

        Map<String, byte[]> exported = files(export(reader.read(uploaded.in(folder))));

        assertThat(exported.keySet())
                .containsExactly(
                        "full_body_img/0.jpg",
                        "full_body_img/1.jpg",
                        "landmarks/0.lms",
                        "landmarks/1.lms",
                        "parsing/0.png",
                        "parsing/1.png");
        assertThat(exported.get("full_body_img/1.jpg"))
                .isEqualTo(uploaded.files().get("full_body_img/2.jpg"));
        assertThat(exported.get("landmarks/1.lms")).isEqualTo(uploaded.files().get("landmarks/1.lms"));
        assertThat(exported.get("parsing/0.png")).isEqualTo(uploaded.files().get("parsing/1.png"));
    }

    @Test
    void givesTheSameBoxesWhenItIsReadAgain() throws IOException {
        TemplateSet set = reader.read(TestingTemplateSet.packaged(3).in(folder.resolve("first")));

        assertThat(boxes(again(export(set)))).isEqualTo(boxes(set));
    }

    @Test
    void keepsTheBoxesOfASetWithoutLandmarks() throws IOException {
        TestingTemplateSet boxed =
                TestingTemplateSet.packaged(2).without("landmarks/0.lms").without("landmarks/1.lms");
        boxed.put(
                "cache/crop_rectangles.json", "{\"0\": {\"rect\": [5, 6, 15, 18]}, \"1\": {\"rect\": [7, 8, 9, 20]}}");
        TemplateSet set = reader.read(boxed.in(folder.resolve("first")));

        assertThat(boxes(again(export(set)))).isEqualTo(boxes(set));
    }

    @Test
    void givesTheSameBytesForTheSameSet() throws IOException {
        TemplateSet set = reader.read(TestingTemplateSet.dataset(2).in(folder));

        assertThat(export(set)).isEqualTo(export(set));
    }

    private TemplateSet again(byte[] zip) throws IOException {
        Path archive = Files.write(folder.resolve("export.zip"), zip);
        Path unpacked = Files.createDirectory(folder.resolve("again"));
        Archives.unpack(archive, ArchiveFormat.ZIP, unpacked, settings.archiveLimits(), new TemplateEntries());
        return reader.read(unpacked);
    }

    private static byte[] export(TemplateSet set) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TemplateExport.write(set, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<CropBox> boxes(TemplateSet set) {
        return set.frames().stream().map(TemplateFrame::crop).toList();
    }
}
