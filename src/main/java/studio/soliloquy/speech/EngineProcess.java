package studio.soliloquy.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs another program to its end: never through a shell, without the studio's own secrets, for a limited time, and
 * writing a limited number of bytes. Whatever happens, neither the program nor its children are left running.
 *
 * @param folder the program's own, which holds its input and takes its output; its owner deletes it
 */
record EngineProcess(Path folder, Duration timeLimit, long maximumBytes) {
    private static final String INPUT = "input";
    private static final String OUTPUT = "output";
    private static final String ERRORS = "errors";
    private static final int READ_AT_MOST = 1 << 20;
    private static final long LOOK_MILLIS = 50;
    private static final long DEATH_SECONDS = 5;

    /** How a program ended. */
    enum End {
        BY_ITSELF,
        CANCELLED,
        TIMED_OUT,
        WROTE_TOO_MUCH
    }

    /**
     * What became of a program.
     *
     * @param status with which it ended by itself
     */
    record Ended(End end, int status, String output, String errors) {
        boolean well() {
            return end == End.BY_ITSELF && status == 0;
        }
    }

    /** @return empty where there is no such program, or it cannot be started */
    Optional<Ended> run(List<String> command, String input, BooleanSupplier cancelled) throws InterruptedException {
        try {
            Files.writeString(folder.resolve(INPUT), input, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The text cannot be written for the engine", failure);
        }
        Process process;
        try {
            process = start(command);
        } catch (IOException absent) {
            return Optional.empty();
        }
        try {
            End end = await(process, cancelled);
            int status = end == End.BY_ITSELF ? process.exitValue() : -1;
            return Optional.of(new Ended(end, status, text(OUTPUT), text(ERRORS)));
        } finally {
            kill(process);
        }
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(folder.resolve(INPUT).toFile())
                .redirectOutput(folder.resolve(OUTPUT).toFile())
                .redirectError(folder.resolve(ERRORS).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STUDIO_") || name.startsWith("SPRING_"));
        return builder.start();
    }

    private End await(Process process, BooleanSupplier cancelled) throws InterruptedException {
        long begin = System.nanoTime();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (cancelled.getAsBoolean()) {
                return End.CANCELLED;
            }
            if (System.nanoTime() - begin > timeLimit.toNanos()) {
                return End.TIMED_OUT;
            }
            if (written() > maximumBytes) {
                return End.WROTE_TOO_MUCH;
            }
        }
        return written() > maximumBytes ? End.WROTE_TOO_MUCH : End.BY_ITSELF;
    }

    private long written() {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        } catch (IOException comingAndGoing) {
            // A file that the program has just deleted holds nothing.
            return bytes;
        }
        return bytes;
    }

    private String text(String file) {
        try (InputStream stream = Files.newInputStream(folder.resolve(file))) {
            return new String(stream.readNBytes(READ_AT_MOST), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("What the engine wrote cannot be read", failure);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS);
    }
}
