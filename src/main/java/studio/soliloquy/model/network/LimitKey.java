package studio.soliloquy.model.network;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.soliloquy.device.Device;

/** The bytes of a network's file, and the device that runs it. */
record LimitKey(String sha256, String device) {
    LimitKey {
        requireNonNull(sha256, "sha256");
        requireNonNull(device, "device");
    }

    static LimitKey of(Path network, Device device) {
        try (InputStream in =
                new DigestInputStream(Files.newInputStream(network), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) in).getMessageDigest().digest();
            return new LimitKey(HexFormat.of().formatHex(digest), device.id());
        } catch (IOException problem) {
            throw new UncheckedIOException("The network cannot be read", problem);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
