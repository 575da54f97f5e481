package studio.soliloquy.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The SHA-256 of a folder's files: their names and contents, in the order of their names. */
final class FolderDigest {
    private static final int BLOCK = 64 * 1024;

    private FolderDigest() {}

    static String of(Path folder) throws IOException {
        MessageDigest digest = UploadReceiver.sha256();
        for (String name : names(folder)) {
            byte[] spelled = name.getBytes(StandardCharsets.UTF_8);
            digest.update(spelled);
            digest.update((byte) 0);
            add(folder.resolve(name), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.US_ASCII));
        byte[] block = new byte[BLOCK];
        try (InputStream content = Files.newInputStream(file)) {
            for (int length = content.read(block); length >= 0; length = content.read(block)) {
                digest.update(block, 0, length);
            }
        }
    }
}
