package studio.soliloquy.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** How a result lies in its file: the words, the number of bytes, the bytes, and the SHA-256 of all before. */
final class CacheEntry {
    private static final int BLOCK = 1 << 16;

    private CacheEntry() {}

    static void write(String words, Path file, Path entry) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream disk = new BufferedOutputStream(Files.newOutputStream(entry), BLOCK);
                DataOutputStream stream = new DataOutputStream(new DigestOutputStream(disk, digest))) {
            stream.writeUTF(words);
            stream.writeLong(Files.size(file));
            Files.copy(file, stream);
            stream.flush();
            disk.write(digest.digest());
        }
    }

    /**
     * @return the words
     * @throws IOException unless the entry is what was written; then the target is worth nothing
     */
    static String read(Path entry, Path target) throws IOException {
        MessageDigest digest = sha256();
        try (BufferedInputStream disk = new BufferedInputStream(Files.newInputStream(entry), BLOCK);
                DataInputStream stream = new DataInputStream(new DigestInputStream(disk, digest))) {
            String words = stream.readUTF();
            copy(stream, stream.readLong(), target);
            if (!Arrays.equals(digest.digest(), disk.readAllBytes())) {
                throw new IOException("expected the bytes that were kept, found others");
            }
            return words;
        }
    }

    private static void copy(DataInputStream source, long bytes, Path target) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream stream = Files.newOutputStream(target)) {
            for (long left = bytes; left > 0; ) {
                int count = source.read(block, 0, (int) Math.min(left, block.length));
                if (count < 0) {
                    throw new IOException("expected " + left + " more bytes, found the end of the file");
                }
                stream.write(block, 0, count);
                left -= count;
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
