package studio.soliloquy.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.archive.ArchiveFormat;
import studio.soliloquy.archive.Archives;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.exchange.ProjectExport.Finished;
import studio.soliloquy.media.Bytes;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.media.Storage;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.ImportedReceipts;
import studio.soliloquy.render.Receipts;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.render.RenderState;
import studio.soliloquy.template.TemplateSets;

/** Packs projects as ZIPs, and unpacks them. */
@Component
class ZippedProjects implements ProjectFiles {
    private static final int BLOCK = 64 * 1024;

    /** How much is written between two looks at what is left of the disk. */
    private static final long LOOK_BYTES = 32L * 1024 * 1024;

    private final Projects projects;
    private final AssetStore assets;
    private final TemplateSets templates;
    private final RenderQueue renders;
    private final Receipts receipts;
    private final ImportedReceipts imported;
    private final MediaStore media;
    private final Storage storage;
    private final ExchangeSettings settings;
    private final TransactionTemplate transaction;

    ZippedProjects(
            Projects projects,
            AssetStore assets,
            TemplateSets templates,
            RenderQueue renders,
            Receipts receipts,
            ImportedReceipts imported,
            MediaStore media,
            Storage storage,
            ExchangeSettings settings,
            PlatformTransactionManager transactions) {
        this.projects = projects;
        this.assets = assets;
        this.templates = templates;
        this.renders = renders;
        this.receipts = receipts;
        this.imported = imported;
        this.media = media;
        this.storage = storage;
        this.settings = settings;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void export(ProjectId id, boolean withResults, OutputStream target) throws IOException {
        Project project = projects.get(id);
        List<Finished> finished = renders.ofProject(id).stream()
                .filter(render -> render.state() == RenderState.DONE)
                .map(render ->
                        new Finished(render, withResults ? Optional.of(renders.video(render.id())) : Optional.empty()))
                .toList();
        new ProjectExport(assets, templates, receipts, imported, target).write(project, finished, withResults);
    }

    @Override
    public Project importFrom(InputStream file) {
        storage.requireRoom(0);
        try {
            Path workplace = Files.createTempDirectory(media.workplace(), "import-");
            try {
                return importFrom(file, workplace);
            } finally {
                FileSystemUtils.deleteRecursively(workplace);
            }
        } catch (IOException | UncheckedIOException e) {
            throw ExchangeError.PROJECT_FILE_STORAGE_FAILED.because(
                    "The disk on which the project's file is unpacked could not be read or written.", e);
        }
    }

    private Project importFrom(InputStream file, Path workplace) throws IOException {
        Path archive = workplace.resolve("archive");
        receive(file, archive);
        requireZip(archive);
        Path folder = Files.createDirectory(workplace.resolve("unpacked"));
        Archives.unpack(archive, ArchiveFormat.ZIP, folder, settings.archiveLimits(), new ImportedEntries());
        Manifest manifest = Manifest.read(folder.resolve(Manifest.FILE));
        return new ProjectImport(projects, assets, imported, transaction, folder).take(manifest);
    }

    private void receive(InputStream file, Path archive) throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        try (OutputStream target = Files.newOutputStream(archive, StandardOpenOption.CREATE_NEW)) {
            for (int length = read(file, block); length > 0; length = read(file, block)) {
                bytes += length;
                requireAtMost(bytes);
                target.write(block, 0, length);
                if (bytes / LOOK_BYTES > (bytes - length) / LOOK_BYTES) {
                    storage.requireRoom(0);
                }
            }
        }
    }

    /** That a client hangs up is no failure of the disk. */
    private static int read(InputStream file, byte[] block) {
        try {
            return file.readNBytes(block, 0, block.length);
        } catch (IOException e) {
            throw ExchangeError.PROJECT_FILE_BROKEN.because("The project's file broke off before it was complete.", e);
        }
    }

    private void requireAtMost(long bytes) {
        if (bytes > settings.maximumSize().toBytes()) {
            throw ExchangeError.PROJECT_FILE_TOO_LARGE.because("Expected a project's file of at most "
                    + Bytes.inWords(settings.maximumSize().toBytes()) + ", found a larger one.");
        }
    }

    private static void requireZip(Path archive) throws IOException {
        try (InputStream content = Files.newInputStream(archive)) {
            Optional<ArchiveFormat> format = ArchiveFormat.recognise(content.readNBytes(512));
            if (format.filter(ArchiveFormat.ZIP::equals).isEmpty()) {
                throw notAProject();
            }
        }
    }

    private static StudioException notAProject() {
        return ExchangeError.PROJECT_FILE_INVALID.because(
                "Expected a project's file, as the studio exports it, found a file of another kind.");
    }
}
