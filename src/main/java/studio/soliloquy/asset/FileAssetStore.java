package studio.soliloquy.asset;

import static studio.soliloquy.asset.AssetKind.AUDIO;
import static studio.soliloquy.asset.AssetKind.PORTRAIT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.asset.UploadReceiver.Receipt;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.media.Storage;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.PictureReader;

/**
 * Keeps assets as files with a row each. All files of an asset are prepared apart, moved to their place at once, and only
 * then is the row inserted, so that a row never lacks its files.
 */
@Component
class FileAssetStore implements AssetStore {
    private static final int ID_BYTES = 16;
    private static final String PREPARED = "prepared";

    /** The limits hold for uploads alone: what is stored stays readable when they are lowered. */
    private static final PictureReader STORED_PICTURES = new PictureReader(Long.MAX_VALUE, 1);

    private final MediaStore media;
    private final Storage storage;
    private final UploadReceiver receiver;
    private final AssetFolders folders;
    private final AssetCatalogue catalogue;
    private final SecureRandom random = new SecureRandom();

    FileAssetStore(
            MediaStore media,
            Storage storage,
            UploadReceiver receiver,
            AssetFolders folders,
            AssetCatalogue catalogue) {
        this.media = media;
        this.storage = storage;
        this.receiver = receiver;
        this.folders = folders;
        this.catalogue = catalogue;
    }

    @Override
    public Asset receive(InputStream upload, String label, Optional<AssetKind> wanted) {
        return inWorkplace(workplace -> receive(upload, UploadLabel.of(label), wanted, workplace));
    }

    private Asset receive(InputStream upload, String label, Optional<AssetKind> wanted, Path workplace)
            throws IOException {
        Receipt receipt = receiver.receive(upload, workplace.resolve("upload"), wanted);
        ReceivedUpload received = receipt.upload();
        Optional<Asset> known = catalogue.findOwn(received.sha256(), received.kind());
        if (known.isPresent()) {
            return known.get();
        }
        Path folder = Files.createDirectory(workplace.resolve(PREPARED));
        PreparedAsset prepared = receipt.preparation().prepare(received, folder);
        return publish(folder, describe(received.kind(), label, received.sha256(), prepared));
    }

    @Override
    public Asset create(AssetKind kind, String label, AssetMaking making) {
        return inWorkplace(workplace -> {
            Path folder = Files.createDirectory(workplace.resolve(PREPARED));
            PreparedAsset prepared = making.make(folder);
            return publish(folder, describe(kind, UploadLabel.of(label), FolderDigest.of(folder), prepared));
        });
    }

    private Asset inWorkplace(Work work) {
        storage.requireRoom(0);
        try {
            Path workplace = Files.createTempDirectory(media.workplace(), "upload-");
            try {
                return work.in(workplace);
            } finally {
                FileSystemUtils.deleteRecursively(workplace);
            }
        } catch (IOException e) {
            throw StorageFailure.of(e);
        } catch (UncheckedIOException e) {
            throw StorageFailure.of(e.getCause());
        }
    }

    /** What is done in a folder that is removed afterwards. */
    private interface Work {
        Asset in(Path workplace) throws IOException;
    }

    private Asset describe(AssetKind kind, String label, String sha256, PreparedAsset prepared) {
        return new Asset(
                newId(),
                kind,
                label,
                prepared.mediaType(),
                prepared.bytes(),
                sha256,
                prepared.width(),
                prepared.height(),
                prepared.seconds(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private AssetId newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return new AssetId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Takes the files away again when the row could not be written, or when another upload of these bytes was faster. */
    private Asset publish(Path prepared, Asset asset) {
        // Only now is it looked whether another owner has these bytes: nobody is to tell that by the time it took.
        Optional<Asset> shared = catalogue.share(asset);
        if (shared.isPresent()) {
            return shared.get();
        }
        folders.publish(prepared, asset);
        boolean entered = false;
        try {
            Asset winner = catalogue.enter(asset);
            entered = winner.id().equals(asset.id());
            return winner;
        } finally {
            if (!entered) {
                folders.remove(asset.sha256(), asset.id());
            }
        }
    }

    @Override
    public Asset get(AssetId id) {
        return catalogue.get(id);
    }

    @Override
    public Optional<Asset> find(String sha256, AssetKind kind) {
        return catalogue.find(sha256, kind);
    }

    @Override
    public List<Asset> all(Collection<AssetId> ids) {
        return catalogue.all(ids);
    }

    @Override
    public List<Asset> all() {
        return catalogue.all();
    }

    @Override
    public Asset relabel(AssetId id, String label) {
        return catalogue.relabel(id, UploadLabel.of(label));
    }

    @Override
    public Asset hold(AssetId id) {
        return catalogue.hold(id);
    }

    @Override
    public Path file(AssetId id) {
        Asset asset = get(id);
        String name = asset.kind().fileName().orElseThrow(() -> wrong("a single file", asset));
        return folderOf(asset).resolve(name);
    }

    @Override
    public Path folder(AssetId id) {
        return folderOf(get(id));
    }

    private Path folderOf(Asset asset) {
        return folders.of(asset.sha256(), catalogue.folder(asset.id()));
    }

    @Override
    public Frame picture(AssetId portrait, Colour background) {
        get(portrait).require(PORTRAIT);
        return STORED_PICTURES.upright(file(portrait)).on(background);
    }

    @Override
    public Path thumbnail(AssetId id) {
        Asset asset = get(id);
        if (!asset.kind().hasThumbnail()) {
            throw wrong("something to see", asset);
        }
        return folderOf(asset).resolve(UploadPreparation.THUMBNAIL);
    }

    @Override
    public float[] peaks(AssetId audio) {
        try {
            return Peaks.read(folderOf(get(audio).require(AUDIO)).resolve(AssetFolders.PEAKS));
        } catch (IOException e) {
            throw StorageFailure.of(e);
        }
    }

    @Override
    public Waveform waveform(AssetId audio) {
        Path drawn = folderOf(get(audio).require(AUDIO)).resolve(AssetFolders.WAVEFORM);
        try {
            return Files.exists(drawn) ? Waveform.read(drawn) : Waveform.of(peaks(audio));
        } catch (IOException e) {
            throw StorageFailure.of(e);
        }
    }

    private static StudioException wrong(String expected, Asset found) {
        return new StudioException(
                AssetError.ASSET_KIND_WRONG,
                "Expected " + expected + ", found " + found.kind().inWords() + ".",
                "Choose another asset.");
    }

    @Override
    public void delete(AssetId id) {
        catalogue.delete(id);
    }
}
