package studio.soliloquy.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.template.TemplateError;
import studio.soliloquy.template.TemplateLayout;

class ArchivesTests {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(50, 40 << 20, 100);

    /** The richest layout that there is. */
    private static final WantedEntries TEMPLATE_SET = new WantedEntries() {
        @Override
        public Optional<String> place(List<String> segments) {
            return TemplateLayout.place(segments);
        }

        @Override
        public StudioException twice(String place, String entry) {
            return TemplateError.TEMPLATE_SET_INVALID.because("Found " + place + " twice.");
        }
    };

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        target = Files.createDirectories(folder.resolve("outer/target"));
    }

    @ParameterizedTest
    @EnumSource
    void unpacksWhatBelongsToATemplateSet(ArchiveFormat format) throws IOException {
        byte[] archive = archive(
                format,
                entry("someone/full_body_img/0.jpg", "picture"),
                entry("someone/landmarks/0.lms", "points"),
                entry("someone/parsing/0.png", "parsing"),
                entry("someone/cache/crop_rectangles.json", "boxes"),
                entry("someone/aud_ave.bin", "features"),
                entry("someone/aud_ave.bin.json", "shape"),
                entry("someone/models/generator.onnx", "model"),
                entry("someone/rois_320/0.jpg", "left out"),
                entry("someone/readme.txt", "left out"),
                entry("__MACOSX/someone/full_body_img/._0.jpg", "left out"));

        unpack(archive, format);

        assertThat(unpacked())
                .containsExactly(
                        "aud_ave.bin",
                        "aud_ave.bin.json",
                        "cache/crop_rectangles.json",
                        "full_body_img/0.jpg",
                        "landmarks/0.lms",
                        "models/generator.onnx",
                        "parsing/0.png");
        assertThat(target.resolve("full_body_img/0.jpg")).hasContent("picture");
    }

    @Test
    void aDamagedZipIsNotKeptOpen() throws IOException {
        Path own = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(own), "Only some systems tell which files are open.");
        byte[] zip = archive(ArchiveFormat.ZIP, entry("landmarks/0.lms", "points"));
        // The second byte of the first header's signature in the directory.
        for (int at = 1; at < zip.length - 1; at++) {
            if (zip[at - 1] == 'P' && zip[at] == 'K' && zip[at + 1] == 1) {
                zip[at] = 'X';
            }
        }
        assertRefused(ArchiveError.ARCHIVE_DAMAGED, zip, ArchiveFormat.ZIP);
        try (Stream<Path> open = Files.list(own)) {
            assertThat(open.map(ArchivesTests::target)).noneMatch(file -> file.startsWith(folder.toString()));
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    @ParameterizedTest
    @EnumSource
    void unpacksNamesThatBeginWithADot(ArchiveFormat format) throws IOException {
        unpack(archive(format, entry("./landmarks/0.lms", "points")), format);

        assertThat(unpacked()).containsExactly("landmarks/0.lms");
    }

    static Stream<String> namesThatLeadOut() {
        return Stream.of(
                "../landmarks/0.lms",
                "a/../../landmarks/0.lms",
                "landmarks/../../0.lms",
                "/landmarks/0.lms",
                "//server/share/landmarks/0.lms",
                "..\\landmarks\\0.lms",
                "landmarks\\0.lms",
                "C:/landmarks/0.lms",
                "c:landmarks/0.lms",
                "landmarks/0.lms:stream",
                ".. /landmarks/0.lms",
                ".../landmarks/0.lms",
                "landmarks/0\u0007.lms",
                "..");
    }

    @ParameterizedTest
    @MethodSource("namesThatLeadOut")
    void refusesZipNamesThatLeadOut(String name) {
        assertRefused(ArchiveError.ARCHIVE_UNSAFE, archive(ArchiveFormat.ZIP, entry(name, "x")), ArchiveFormat.ZIP);
    }

    @ParameterizedTest
    @MethodSource("namesThatLeadOut")
    void refusesTarNamesThatLeadOut(String name) {
        assertRefused(ArchiveError.ARCHIVE_UNSAFE, archive(ArchiveFormat.TAR, entry(name, "x")), ArchiveFormat.TAR);
    }

    @Test
    void writesNothingOutsideItsFolderWhateverTheNamesAre() throws IOException {
        Random random = new Random(20_261_122);
        List<String> parts = List.of("..", ".", "/", "\\", "landmarks", "0.lms", "C:", " ", "full_body_img", "..lms");
        for (int round = 0; round < 400; round++) {
            StringBuilder name = new StringBuilder();
            for (int part = 0; part <= random.nextInt(6); part++) {
                name.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? "/" : "");
            }
            name.append("0.lms");
            ArchiveFormat format = random.nextBoolean() ? ArchiveFormat.ZIP : ArchiveFormat.TAR;
            try {
                unpack(archive(format, entry(name.toString(), "x")), format);
            } catch (StudioException e) {
                assertThat(e.code()).isIn(ArchiveError.ARCHIVE_UNSAFE, ArchiveError.ARCHIVE_DAMAGED);
            }
            clear();
            assertThat(outside()).as("after %s", name).containsExactlyInAnyOrder("archive", "outer", "outer/target");
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_FIFO})
    void refusesLinksAndDevicesInTars(byte kind) {
        TarArchiveEntry link = new TarArchiveEntry("landmarks/0.lms", kind);
        link.setLinkName("/etc/passwd");

        String message = assertRefused(ArchiveError.ARCHIVE_UNSAFE, tar(link), ArchiveFormat.TAR);

        assertThat(message).contains("landmarks/0.lms");
    }

    @Test
    void refusesLinksInZips() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("landmarks/0.lms");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(UTF_8));
            zip.closeArchiveEntry();
        }

        assertRefused(ArchiveError.ARCHIVE_UNSAFE, bytes.toByteArray(), ArchiveFormat.ZIP);
    }

    @ParameterizedTest
    @EnumSource
    void refusesFilesThatAreThereTwice(ArchiveFormat format) {
        byte[] archive = archive(format, entry("landmarks/0.lms", "a"), entry("Landmarks/0.LMS", "b"));

        assertThat(assertRefused(ArchiveError.ARCHIVE_UNSAFE, archive, format)).contains("twice");
    }

    @ParameterizedTest
    @EnumSource
    void refusesTwoSetsInOneArchive(ArchiveFormat format) {
        byte[] archive = archive(format, entry("me/landmarks/0.lms", "a"), entry("you/landmarks/0.lms", "b"));

        assertRefused(TemplateError.TEMPLATE_SET_INVALID, archive, format);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR_GZ"})
    void refusesBombs(ArchiveFormat format) {
        byte[] bomb = archive(format, new Entry("readme.txt", new byte[39 * 1024 * 1024]));
        assertThat(bomb.length).isLessThan(100_000);

        String message = assertRefused(ArchiveError.ARCHIVE_TOO_LARGE, bomb, format);

        assertThat(message).contains("readme.txt");
    }

    @ParameterizedTest
    @EnumSource
    void refusesMoreBytesThanAreAllowed(ArchiveFormat format) {
        byte[] noise = new byte[41 * 1024 * 1024];
        new Random(1).nextBytes(noise);

        assertRefused(ArchiveError.ARCHIVE_TOO_LARGE, archive(format, new Entry("aud_ave.npy", noise)), format);
    }

    @ParameterizedTest
    @EnumSource
    void refusesMoreEntriesThanAreAllowed(ArchiveFormat format) {
        Entry[] entries = Stream.iterate(0, index -> index + 1)
                .limit(51)
                .map(index -> entry("other/" + index, ""))
                .toArray(Entry[]::new);

        assertRefused(ArchiveError.ARCHIVE_TOO_LARGE, archive(format, entries), format);
    }

    @Test
    void refusesAZipDirectoryThatWouldNotFitIntoMemory() {
        Entry[] entries = Stream.iterate(0, index -> index + 1)
                .limit(400)
                .map(index -> entry("other/" + index, ""))
                .toArray(Entry[]::new);

        String message =
                assertRefused(ArchiveError.ARCHIVE_TOO_LARGE, archive(ArchiveFormat.ZIP, entries), ArchiveFormat.ZIP);

        assertThat(message).contains("directory");
    }

    @Test
    void refusesATarHeaderThatWouldNotFitIntoMemory() {
        TarArchiveEntry file = new TarArchiveEntry("landmarks/0.lms");
        file.addPaxHeader("comment", "x".repeat(2_000_000));

        assertRefused(ArchiveError.ARCHIVE_DAMAGED, tar(file), ArchiveFormat.TAR);
    }

    @ParameterizedTest
    @EnumSource
    void refusesArchivesThatAreCutOff(ArchiveFormat format) {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] archive = archive(format, new Entry("aud_ave.npy", noise));

        assertRefused(ArchiveError.ARCHIVE_DAMAGED, Arrays.copyOf(archive, archive.length / 2), format);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR_GZ"})
    void refusesBytesThatHaveChanged(ArchiveFormat format) {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] archive = archive(format, new Entry("aud_ave.npy", noise));
        archive[archive.length / 2] ^= 1;

        assertRefused(ArchiveError.ARCHIVE_DAMAGED, archive, format);
    }

    private record Entry(String name, byte[] content) {}

    private static Entry entry(String name, String content) {
        return new Entry(name, content.getBytes(UTF_8));
    }

    private static byte[] archive(ArchiveFormat format, Entry... entries) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            switch (format) {
                case ZIP -> zip(bytes, entries);
                case TAR -> tar(bytes, entries);
                case TAR_GZ -> {
                    try (OutputStream compressed = new GZIPOutputStream(bytes)) {
                        tar(compressed, entries);
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zip(OutputStream target, Entry... entries) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
            for (Entry entry : entries) {
                // The name as it is: made from a file's name, it would be mended.
                zip.putArchiveEntry(new NamedAsIs(entry.name()));
                zip.write(entry.content());
                zip.closeArchiveEntry();
            }
        }
    }

    private static final class NamedAsIs extends ZipArchiveEntry {
        private static final long serialVersionUID = 1;

        private final String asIs;

        NamedAsIs(String name) {
            super("placeholder");
            asIs = name;
        }

        @Override
        public String getName() {
            return asIs == null ? super.getName() : asIs;
        }
    }

    private static void tar(OutputStream target, Entry... entries) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(target)) {
            for (Entry entry : entries) {
                TarArchiveEntry header = new TarArchiveEntry(entry.name(), true);
                header.setName(entry.name());
                header.setSize(entry.content().length);
                tar.putArchiveEntry(header);
                tar.write(entry.content());
                tar.closeArchiveEntry();
            }
        }
    }

    private static byte[] tar(TarArchiveEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String assertRefused(ErrorCode code, byte[] archive, ArchiveFormat format) {
        StudioException refusal = catchThrowableOfType(StudioException.class, () -> unpack(archive, format));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).doesNotContain(folder.toString());
        return refusal.getMessage();
    }

    private void unpack(byte[] archive, ArchiveFormat format) throws IOException {
        Archives.unpack(Files.write(folder.resolve("archive"), archive), format, target, LIMITS, TEMPLATE_SET);
    }

    private List<String> unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void clear() throws IOException {
        FileSystemUtils.deleteRecursively(target);
        Files.createDirectory(target);
    }

    private List<String> outside() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
