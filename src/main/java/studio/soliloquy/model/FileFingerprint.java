package studio.soliloquy.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells a file's name, size and SHA-256. Reads the file to its end each time. */
public final class FileFingerprint {
    private FileFingerprint() {}

    static ModelFile of(Path file) throws IOException {
        MessageDigest digest = digest();
        long bytes = read(file, digest);
        return new ModelFile(file.getFileName().toString(), bytes, hexadecimal(digest));
    }

    /** Hexadecimal, in small letters. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        read(file, digest);
        return hexadecimal(digest);
    }

    /** As above, of all that is left in a stream. */
    static String sha256(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        read(bytes, digest);
        return hexadecimal(digest);
    }

    private static long read(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, digest);
        }
    }

    private static long read(InputStream bytes, MessageDigest digest) throws IOException {
        return new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
