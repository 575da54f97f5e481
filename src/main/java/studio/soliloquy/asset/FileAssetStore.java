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
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.PictureReader;

/**
 * Keeps assets as files with a row each. All files of an asset are prepared apart, moved to their place at once, and only
 * then is the row inserted, so that a row never lacks its files.
 */
@Component
class FileAssetStore implements AssetStore {
    private static final int ID_BYTES = 16;

    /** The limits hold for uploads alone: what is stored stays readable when they are lowered. */
    private static final PictureReader STORED_PICTURES = new PictureReader(Long.MAX_VALUE, 1);

    private final ReceivingFolder receiving;
    private final UploadReceiver receiver;
    private final PortraitPreparation portraits;
    private final AudioPreparation sounds;
    private final AssetFolders folders;
    private final AssetCatalogue catalogue;
    private final SecureRandom random = new SecureRandom();

    FileAssetStore(
            ReceivingFolder receiving,
            UploadReceiver receiver,
            PortraitPreparation portraits,
            AudioPreparation sounds,
            AssetFolders folders,
            AssetCatalogue catalogue) {
        this.receiving = receiving;
        this.receiver = receiver;
        this.portraits = portraits;
        this.sounds = sounds;
        this.folders = folders;
        this.catalogue = catalogue;
    }

    @Override
    public Asset receive(InputStream upload, String label) {
        try {
            Path workplace = receiving.newFolder();
            try {
                return receive(upload, UploadLabel.of(label), workplace);
            } finally {
                FileSystemUtils.deleteRecursively(workplace);
            }
        } catch (IOException e) {
            throw StorageFailure.of(e);
        } catch (UncheckedIOException e) {
            throw StorageFailure.of(e.getCause());
        }
    }

    private Asset receive(InputStream upload, String label, Path workplace) throws IOException {
        ReceivedUpload received = receiver.receive(upload, workplace.resolve("upload"));
        Optional<Asset> known = catalogue.find(received.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        Path prepared = Files.createDirectory(workplace.resolve("prepared"));
        Asset asset = describe(received, label, prepare(received, prepared));
        folders.publish(prepared, asset);
        return enter(asset);
    }

    private PreparedAsset prepare(ReceivedUpload received, Path folder) throws IOException {
        return switch (received.format().kind()) {
            case PORTRAIT -> portraits.prepare(received, folder);
            case AUDIO -> sounds.prepare(received, folder);
        };
    }

    private Asset describe(ReceivedUpload received, String label, PreparedAsset prepared) {
        return new Asset(
                newId(),
                received.format().kind(),
                label,
                prepared.mediaType(),
                prepared.bytes(),
                received.sha256(),
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
    private Asset enter(Asset asset) throws IOException {
        boolean entered = false;
        try {
            Asset winner = catalogue.enter(asset);
            entered = winner.id().equals(asset.id());
            return winner;
        } finally {
            if (!entered) {
                folders.remove(asset);
            }
        }
    }

    @Override
    public Asset get(AssetId id) {
        return catalogue.get(id);
    }

    @Override
    public Asset hold(AssetId id) {
        return catalogue.hold(id);
    }

    @Override
    public Path file(AssetId id) {
        Asset asset = get(id);
        return folders.of(asset).resolve(asset.kind() == PORTRAIT ? AssetFolders.PICTURE : AssetFolders.SOUND);
    }

    @Override
    public Frame picture(AssetId portrait) {
        return STORED_PICTURES.read(fileOf(portrait, PORTRAIT, AssetFolders.PICTURE));
    }

    @Override
    public Path thumbnail(AssetId portrait) {
        return fileOf(portrait, PORTRAIT, AssetFolders.THUMBNAIL);
    }

    @Override
    public float[] peaks(AssetId audio) {
        try {
            return Peaks.read(fileOf(audio, AUDIO, AssetFolders.PEAKS));
        } catch (IOException e) {
            throw StorageFailure.of(e);
        }
    }

    private Path fileOf(AssetId id, AssetKind kind, String name) {
        return folders.of(get(id).require(kind)).resolve(name);
    }

    @Override
    public void delete(AssetId id) {
        catalogue.delete(id);
    }
}
