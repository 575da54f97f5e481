package studio.soliloquy.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own that is easily full. Closing it takes it away. */
final class SmallDisk implements AutoCloseable {
    private static final String FILLER = "filler";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where this process may not mount anything. */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(mounted, "A full disk can be tried only by a user who may mount one: root on Linux.");
        // Also where the tests are ended in the middle: what stays mounted cannot be deleted.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("umount", "--lazy", folder.toString())));
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Takes all the room that is left while nobody else writes. */
    void fill() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(FILLER))) {
            for (int size = 1 << 20; size >= 1 << 12; size /= 2) {
                byte[] part = new byte[size];
                while (Files.getFileStore(folder).getUsableSpace() >= size) {
                    file.write(part);
                }
            }
        }
    }

    /** Gives back what {@link #fill} took. */
    void free() throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", "--lazy", folder.toString())) {
            throw new IOException("The small disk at " + folder + " could not be taken away");
        }
    }
}
