package studio.soliloquy.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.owner.Owner;
import studio.soliloquy.owner.Person;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of uploads in parts, a folder for each below {@code data/partial-uploads}: what was announced, the bytes that
 * have arrived, and the id of the asset that became of them. How much has arrived is the size of the file and stands
 * nowhere else, so that a killed process leaves nothing that contradicts it.
 */
@Component
class PartialFolders {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANNOUNCEMENT = "announcement.json";
    private static final String BYTES = "bytes";
    private static final String ASSET = "asset";

    private final Path root;

    PartialFolders(StudioHome home) {
        root = home.data().resolve("partial-uploads");
    }

    /** What the client said beforehand, and whose it is; {@code wanted} is null where it said nothing. */
    record Announcement(String owner, long bytes, String label, AssetKind wanted) {
        Announcement(long bytes, String label, AssetKind wanted) {
            this(Person.present().owner().id(), bytes, label, wanted);
        }

        private boolean isVisible() {
            return Person.present().sees(new Owner(owner));
        }

        Optional<AssetKind> expected() {
            return Optional.ofNullable(wanted);
        }
    }

    void create(UploadId id, Announcement announcement) throws IOException {
        Path folder = Files.createDirectories(root.resolve(id.value()));
        Files.createFile(folder.resolve(BYTES));
        Files.write(folder.resolve(ANNOUNCEMENT), JSON.writeValueAsBytes(announcement));
    }

    /** @throws StudioException {@code ASSET_UPLOAD_NOT_FOUND}, also where it is somebody else's */
    Announcement announcement(UploadId id) throws IOException {
        Path file = root.resolve(id.value()).resolve(ANNOUNCEMENT);
        return Optional.of(file)
                .filter(Files::exists)
                .map(PartialFolders::read)
                .filter(Announcement::isVisible)
                .orElseThrow(() -> new StudioException(
                        AssetError.ASSET_UPLOAD_NOT_FOUND,
                        "There is no upload " + id + ".",
                        "It may have been finished, stopped, or left alone for too long; upload the file again."));
    }

    private static Announcement read(Path file) {
        return JSON.readValue(file.toFile(), Announcement.class);
    }

    long size(UploadId id) throws IOException {
        return Files.size(root.resolve(id.value()).resolve(BYTES));
    }

    /** Opened for adding at the end; the caller closes it. */
    FileChannel extend(UploadId id) throws IOException {
        return FileChannel.open(
                root.resolve(id.value()).resolve(BYTES), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    InputStream open(UploadId id) throws IOException {
        return Files.newInputStream(root.resolve(id.value()).resolve(BYTES));
    }

    /** From now on only the asset's id is kept of it. */
    void become(UploadId id, AssetId asset) throws IOException {
        Path folder = root.resolve(id.value());
        Files.writeString(folder.resolve(ASSET), asset.value());
        Files.delete(folder.resolve(BYTES));
    }

    Optional<AssetId> asset(UploadId id) throws IOException {
        Path file = root.resolve(id.value()).resolve(ASSET);
        return Files.exists(file) ? Optional.of(new AssetId(Files.readString(file))) : Optional.empty();
    }

    /** When something last happened to it. */
    Instant touched(UploadId id) throws IOException {
        Path folder = root.resolve(id.value());
        Path bytes = folder.resolve(BYTES);
        Instant arranged = Files.getLastModifiedTime(folder).toInstant();
        Instant written = Files.exists(bytes) ? Files.getLastModifiedTime(bytes).toInstant() : arranged;
        return written.isAfter(arranged) ? written : arranged;
    }

    void remove(UploadId id) throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve(id.value()));
    }

    List<UploadId> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> new UploadId(folder.getFileName().toString()))
                    .toList();
        }
    }
}
