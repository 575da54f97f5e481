package studio.soliloquy.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.exchange.Manifest.Part;
import studio.soliloquy.exchange.Manifest.Rendered;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.ImportedReceipts;
import studio.soliloquy.render.ImportedReceipts.Arrival;

/** Makes a project of one unpacked file. Used once, by one thread. */
final class ProjectImport {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectImport.class);

    private final Projects projects;
    private final AssetStore assets;
    private final ImportedReceipts receipts;
    private final TransactionTemplate transaction;
    private final Path folder;

    /** What nobody had before, and nobody is to have if this fails. */
    private final List<AssetId> added = new ArrayList<>();

    ProjectImport(
            Projects projects,
            AssetStore assets,
            ImportedReceipts receipts,
            TransactionTemplate transaction,
            Path folder) {
        this.projects = projects;
        this.assets = assets;
        this.receipts = receipts;
        this.transaction = transaction;
        this.folder = folder;
    }

    Project take(Manifest manifest) throws IOException {
        boolean taken = false;
        try {
            Optional<Asset> subject = receive(manifest.subjectPart());
            Optional<Asset> audio = receive(manifest.audioPart());
            Optional<Asset> features = receive(manifest.featuresPart());
            List<Arrival> arrivals = arrivals(manifest);
            Project project = transaction.execute(status -> {
                Project created = create(manifest, subject, audio, features);
                receipts.keep(created.id(), arrivals);
                return created;
            });
            taken = true;
            return project;
        } finally {
            if (!taken) {
                added.forEach(this::forget);
            }
        }
    }

    /** The bytes alone decide: a description that names a hash gives nobody what they do not have. */
    private Optional<Asset> receive(Optional<Part> described) throws IOException {
        if (described.isEmpty()) {
            return Optional.empty();
        }
        Part part = described.get();
        Path file = folder.resolve(part.file());
        if (!ImportedEntries.isAsset(part.file()) || !Files.isRegularFile(file)) {
            throw ExchangeError.PROJECT_FILE_INVALID.because(
                    "Expected every file that the project is made of, found one missing.");
        }
        String sha256 = Digests.of(file);
        if (!sha256.equals(part.sha256())) {
            throw ExchangeError.PROJECT_FILE_INVALID.because(
                    "Expected " + part.file() + " as it was exported, found other bytes.");
        }
        boolean known = assets.find(sha256, part.kind()).isPresent();
        try (InputStream content = Files.newInputStream(file)) {
            Asset asset = assets.receive(content, part.label(), Optional.of(part.kind()));
            if (!known) {
                added.add(asset.id());
            }
            return Optional.of(asset);
        }
    }

    private List<Arrival> arrivals(Manifest manifest) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        for (Rendered rendered : manifest.receipts()) {
            Path receipt = present(rendered.receipt(), ImportedEntries.isReceipt(rendered.receipt()));
            Optional<Path> result = rendered.result() == null
                    ? Optional.empty()
                    : Optional.of(present(rendered.result(), ImportedEntries.isResult(rendered.result())));
            arrivals.add(new Arrival(Files.readString(receipt), result));
        }
        return arrivals;
    }

    private Path present(String file, boolean allowed) {
        Path unpacked = folder.resolve(allowed ? file : "");
        if (!Files.isRegularFile(unpacked)) {
            throw ExchangeError.PROJECT_FILE_INVALID.because(
                    "Expected every receipt and result that the description names, found one missing.");
        }
        return unpacked;
    }

    private Project create(
            Manifest manifest, Optional<Asset> subject, Optional<Asset> audio, Optional<Asset> features) {
        ProjectId id = projects.create(manifest.name()).id();
        subject.ifPresent(asset -> projects.chooseSubject(id, asset.id(), manifest.faceIndex()));
        if (subject.isPresent() && manifest.adjustment() != null) {
            projects.adjust(id, manifest.adjustment());
        }
        audio.ifPresent(asset -> projects.chooseAudio(id, asset.id()));
        if (audio.isPresent() && manifest.sound() != null) {
            projects.editSound(id, manifest.sound());
        }
        features.ifPresent(asset -> projects.chooseFeatures(id, asset.id()));
        if (manifest.outputSettings() != null) {
            projects.chooseOutput(id, manifest.outputSettings());
        }
        return projects.configure(
                id, manifest.modelId(), manifest.frameRate(), manifest.parameters(), manifest.output());
    }

    private void forget(AssetId asset) {
        try {
            assets.delete(asset);
        } catch (StudioException inUseByNow) {
            LOG.info("The asset {} of a refused import stays: {}", asset, inUseByNow.getMessage());
        }
    }
}
