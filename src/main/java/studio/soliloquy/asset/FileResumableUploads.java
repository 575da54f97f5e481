package studio.soliloquy.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import studio.soliloquy.asset.PartialFolders.Announcement;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.Storage;

/** Keeps uploads in parts as files of this machine. */
@Component
class FileResumableUploads implements ResumableUploads {
    private static final int BLOCK = 64 * 1024;

    /** How much is written between two looks at what is left of the disk. */
    private static final long LOOK_BYTES = 32L * 1024 * 1024;

    private final AssetStore assets;
    private final UploadPreparations preparations;
    private final AssetLimits limits;
    private final Storage storage;
    private final PartialFolders folders;
    private final ResumableSettings settings;
    private final Set<UploadId> busy = ConcurrentHashMap.newKeySet();

    FileResumableUploads(
            AssetStore assets,
            UploadPreparations preparations,
            AssetLimits limits,
            Storage storage,
            PartialFolders folders,
            ResumableSettings settings) {
        this.assets = assets;
        this.preparations = preparations;
        this.limits = limits;
        this.storage = storage;
        this.folders = folders;
        this.settings = settings;
    }

    @Override
    public long largest() {
        return Arrays.stream(AssetKind.values())
                .mapToLong(kind -> limits.maximumSize(kind).toBytes())
                .max()
                .orElseThrow();
    }

    @Override
    public PartialUpload begin(long bytes, String label, Optional<AssetKind> wanted) {
        if (bytes == 0) {
            preparations.recognise(new byte[0], wanted);
        }
        DataSize limit = wanted.map(limits::maximumSize).orElseGet(() -> DataSize.ofBytes(largest()));
        UploadReceiver.requireAtMost(limit, bytes);
        storage.requireRoom(bytes);
        UploadId id = UploadId.random();
        return onDisk(() -> {
            folders.create(id, new Announcement(bytes, UploadLabel.of(label), wanted.orElse(null)));
            return view(id);
        });
    }

    @Override
    public PartialUpload get(UploadId id) {
        return onDisk(() -> view(id));
    }

    private PartialUpload view(UploadId id) throws IOException {
        long bytes = folders.announcement(id).bytes();
        Instant expiresAt = folders.touched(id).plus(settings.expiry());
        boolean whole = folders.asset(id).isPresent();
        return new PartialUpload(id, bytes, whole ? bytes : folders.size(id), expiresAt);
    }

    @Override
    public PartialUpload append(UploadId id, long offset, InputStream part) {
        return alone(id, () -> {
            PartialUpload before = view(id);
            if (offset != before.offset()) {
                throw new StudioException(
                        AssetError.ASSET_UPLOAD_OFFSET_WRONG,
                        "Expected what follows byte " + before.offset() + ", found what follows byte " + offset + ".",
                        "Ask how much has arrived, and go on from there.");
            }
            if (before.offset() == before.bytes()) {
                return before;
            }
            storage.requireRoom(0);
            try {
                write(id, before, part);
            } finally {
                requireWelcome(id, offset);
            }
            return view(id);
        });
    }

    /** Forced to the disk, so that what was said to have arrived is there after a power failure. */
    private void write(UploadId id, PartialUpload before, InputStream part) throws IOException {
        byte[] block = new byte[BLOCK];
        long at = before.offset();
        try (FileChannel file = folders.extend(id)) {
            for (int length = read(part, block); length >= 0; length = read(part, block)) {
                if (at + length > before.bytes()) {
                    throw longer(before.bytes());
                }
                ByteBuffer bytes = ByteBuffer.wrap(block, 0, length);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                if ((at + length) / LOOK_BYTES > at / LOOK_BYTES) {
                    storage.requireRoom(0);
                }
                at += length;
            }
            file.force(false);
        }
    }

    /** That a client hangs up is no failure of the disk. */
    private static int read(InputStream part, byte[] block) {
        try {
            return part.read(block);
        } catch (IOException e) {
            throw new StudioException(
                    AssetError.ASSET_UPLOAD_BROKEN,
                    "This part of the upload broke off before it was complete.",
                    "Ask how much has arrived, and go on from there.",
                    e);
        }
    }

    private static StudioException longer(long announced) {
        return new StudioException(
                AssetError.ASSET_TOO_LARGE,
                "Expected the " + announced + " bytes that were announced, found more.",
                "Upload the file again, with its size.");
    }

    /** Nobody has to send gigabytes to hear that the first bytes were wrong. */
    private void requireWelcome(UploadId id, long from) throws IOException {
        Announcement announced = folders.announcement(id);
        long now = folders.size(id);
        long needed = Math.min(UploadPreparations.HEAD_BYTES, announced.bytes());
        if (from >= needed || now < needed) {
            return;
        }
        try (InputStream bytes = folders.open(id)) {
            AssetKind kind = preparations
                    .recognise(bytes.readNBytes(UploadPreparations.HEAD_BYTES), announced.expected())
                    .kind();
            UploadReceiver.requireAtMost(limits.maximumSize(kind), announced.bytes());
        } catch (StudioException refused) {
            folders.remove(id);
            throw refused;
        }
    }

    @Override
    public Asset finish(UploadId id) {
        return alone(id, () -> {
            Announcement announced = folders.announcement(id);
            Optional<AssetId> earlier = folders.asset(id);
            if (earlier.isPresent()) {
                return assets.get(earlier.get());
            }
            requireWhole(announced.bytes(), folders.size(id));
            Asset asset = receive(id, announced);
            folders.become(id, asset.id());
            return asset;
        });
    }

    private static void requireWhole(long announced, long arrived) {
        if (arrived < announced) {
            throw new StudioException(
                    AssetError.ASSET_UPLOAD_INCOMPLETE,
                    "Expected all " + announced + " bytes of the file, found " + arrived + " so far.",
                    "Send the rest first.");
        }
    }

    private Asset receive(UploadId id, Announcement announced) throws IOException {
        try (InputStream bytes = folders.open(id)) {
            return assets.receive(bytes, announced.label(), announced.expected());
        } catch (StudioException refused) {
            if (refused.code().kind() == ErrorKind.USER_ERROR) {
                folders.remove(id);
            }
            throw refused;
        }
    }

    @Override
    public void discard(UploadId id) {
        alone(id, () -> {
            folders.announcement(id);
            folders.remove(id);
            return null;
        });
    }

    /** Forgets what has been left alone for too long; what cannot be looked at now is looked at the next time. */
    void sweep(Instant now) {
        onDisk(() -> {
            for (UploadId id : folders.all()) {
                if (folders.touched(id).plus(settings.expiry()).isBefore(now) && busy.add(id)) {
                    try {
                        folders.remove(id);
                    } finally {
                        busy.remove(id);
                    }
                }
            }
            return null;
        });
    }

    private <T> T alone(UploadId id, DiskWork<T> work) {
        if (!busy.add(id)) {
            throw new StudioException(
                    AssetError.ASSET_UPLOAD_BUSY, "Another request is still at this upload.", "Try again in a moment.");
        }
        try {
            return onDisk(work);
        } finally {
            busy.remove(id);
        }
    }

    private static <T> T onDisk(DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw StorageFailure.of(e);
        } catch (UncheckedIOException e) {
            throw StorageFailure.of(e.getCause());
        }
    }

    /** What may fail for the disk's sake. */
    private interface DiskWork<T> {
        T run() throws IOException;
    }
}
