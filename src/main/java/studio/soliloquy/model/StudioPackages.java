package studio.soliloquy.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import studio.soliloquy.archive.ArchiveFormat;
import studio.soliloquy.archive.ArchiveLimits;
import studio.soliloquy.archive.Archives;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StudioHome;

/** Installs, verifies and exports packages in the home's folder for models. */
@Component
class StudioPackages implements ModelPackages {
    /** As many as tell what an archive is. */
    private static final int HEAD_BYTES = 512;

    private static final String DESCRIPTOR_IN_ARCHIVE = "([^/]+/)?model\\.yaml";
    /** Networks hardly pack, so what unpacks to far more is none. */
    private static final ArchiveLimits LIMITS = new ArchiveLimits(1000, 64L << 30, 20);

    private final Path folder;
    private final Models models;
    private final DiskRoom room;

    StudioPackages(StudioHome home, Models models, DiskRoom room) {
        folder = home.models();
        this.models = models;
        this.room = room;
    }

    @Override
    public boolean isPackage(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(ModelFolders.DESCRIPTOR));
        }
        try {
            Optional<ArchiveFormat> format = format(path);
            return format.isPresent() && (format.get() != ArchiveFormat.ZIP || hasDescriptor(path));
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    private static Optional<ArchiveFormat> format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ArchiveFormat.recognise(in.readNBytes(HEAD_BYTES));
        }
    }

    private static boolean hasDescriptor(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().matches(DESCRIPTOR_IN_ARCHIVE));
        } catch (ZipException damaged) {
            return false;
        }
    }

    @Override
    public synchronized ModelDescriptor install(Path path) {
        try (ModelStaging staging = ModelStaging.in(folder)) {
            unpack(path, staging.folder());
            ModelDescriptor model = PackageContent.of(staging.folder()).descriptor();
            FileVerification.require(model, staging.folder(), "Complete the package, or get it again.");
            return publish(staging, model);
        } catch (IOException e) {
            throw StorageFailure.writing(e);
        }
    }

    private void unpack(Path path, Path target) throws IOException {
        if (Files.isDirectory(path)) {
            copy(path, target);
            return;
        }
        room.require(Files.size(path));
        ArchiveFormat format = format(path)
                .orElseThrow(() -> DescriptorFailure.because(
                        "Expected a model's folder, or one in a ZIP, TAR or TAR.GZ, found another kind of file."));
        Archives.unpack(path, format, target, LIMITS, new PackageEntries());
    }

    private void copy(Path source, Path target) throws IOException {
        long bytes = 0;
        for (Path file : PackageContent.of(source).files()) {
            bytes += Files.size(file);
        }
        room.require(bytes);
        Files.copy(source.resolve(ModelFolders.DESCRIPTOR), target.resolve(ModelFolders.DESCRIPTOR));
        for (Path file : PackageContent.of(source).files()) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
    }

    private ModelDescriptor publish(ModelStaging staging, ModelDescriptor model) throws IOException {
        Path place = folder.resolve(model.id());
        if (Files.exists(place) || BuiltInModels.has(model.id())) {
            if (!isSame(model)) {
                throw InstallFailure.installed(model.id());
            }
            if (FileVerification.of(model, place).isWhole()) {
                return model;
            }
            ModelStaging.delete(folder, place);
        }
        PackageContent.keepOnly(model, staging.folder());
        Files.writeString(staging.resolve(ModelFolders.DESCRIPTOR), model.toYaml());
        if (!staging.publish(model.id())) {
            throw InstallFailure.installed(model.id());
        }
        return model;
    }

    private boolean isSame(ModelDescriptor model) {
        return models.all().stream().anyMatch(model::equals);
    }

    @Override
    public ModelVerification verify(String id) {
        ModelDescriptor model = models.get(id);
        return FileVerification.of(model, folder.resolve(model.id()));
    }

    @Override
    public ModelExport export(String id) {
        ModelDescriptor model = models.get(id);
        if (BuiltInModels.has(model.id())) {
            throw new StudioException(
                    ModelError.MODEL_BUILT_IN,
                    "The model \"" + model.id() + "\" is part of the studio and has no files.",
                    "Every studio has it.");
        }
        Path place = folder.resolve(model.id());
        FileVerification.require(model, place, "Remove the model and install it again.");
        return new ModelExport(model, place);
    }
}
