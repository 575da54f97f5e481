package studio.soliloquy.model.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The ZIP that PyTorch writes: a pickle, and one entry for each storage, none of them compressed. Owns the open file. */
final class CheckpointArchive implements AutoCloseable {
    private static final String PICKLE = "data.pkl";
    /** Networks of thousands of tensors stay far below. */
    private static final int LONGEST_PICKLE = 4 << 20;

    private static final int LONGEST_STORAGE = Integer.MAX_VALUE - 16;

    private final ZipFile zip;
    private final String folder;

    private CheckpointArchive(ZipFile zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    static CheckpointArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw CheckpointFailure.truncated("a ZIP without its end", e);
        }
        try {
            CheckpointArchive archive = new CheckpointArchive(zip, folder(zip));
            archive.refuseOtherKinds();
            return archive;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static String folder(ZipFile zip) {
        List<String> pickles = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
                .toList();
        if (pickles.size() != 1) {
            throw CheckpointFailure.format(
                    "a ZIP with " + pickles.size() + " files named data.pkl",
                    "Bring the file that torch.save wrote, not a ZIP around it.");
        }
        return pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
    }

    private void refuseOtherKinds() throws IOException {
        if (zip.getEntry(folder + "constants.pkl") != null) {
            throw CheckpointFailure.format(
                    "a TorchScript program", "Save the tensors alone: torch.save(model.state_dict(), file).");
        }
        ZipEntry order = zip.getEntry(folder + "byteorder");
        if (order != null && !"little".equals(new String(read(order, 16), StandardCharsets.US_ASCII).strip())) {
            throw CheckpointFailure.format(
                    "numbers that are not little-endian", "Save it again on a little-endian machine, as most are.");
        }
    }

    byte[] pickle() throws IOException {
        return read(zip.getEntry(folder + PICKLE), LONGEST_PICKLE);
    }

    /** @throws studio.soliloquy.error.StudioException when the archive holds fewer or more numbers than the storage says */
    ZipEntry entry(Storage storage) {
        ZipEntry entry = zip.getEntry(folder + "data/" + storage.key());
        if (entry == null || entry.getSize() != storage.bytes()) {
            throw CheckpointFailure.damaged("storage " + storage.key() + " with "
                    + (entry == null ? "no" : entry.getSize()) + " bytes instead of " + storage.bytes());
        }
        return entry;
    }

    ByteBuffer numbers(Storage storage) throws IOException {
        return ByteBuffer.wrap(read(entry(storage), LONGEST_STORAGE)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] read(ZipEntry entry, int longest) throws IOException {
        // What is stored as it is cannot be larger than the file, so no size has to be believed.
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() > longest) {
            throw CheckpointFailure.format(
                    "\"" + entry.getName() + "\" compressed or too large",
                    "Bring the file as torch.save wrote it, not packed anew.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return verified(entry, in.readNBytes((int) entry.getSize()));
        }
    }

    private static byte[] verified(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw CheckpointFailure.damaged("\"" + entry.getName() + "\" altered since it was saved");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
