package studio.soliloquy.media;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.home.StorageSettings;
import studio.soliloquy.home.StudioHome;

/** Counts the files of the store and of the home folder on a thread of its own, at most every few seconds. */
@Component
class MeasuredStorage implements Storage {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final MediaKey UPLOADS = new MediaKey("uploads");
    private static final String JOBS = "jobs";
    private static final String RENDERS = "renders";
    private static final MediaKey DATA = new MediaKey("data");

    private final MediaStore media;
    private final StudioHome home;
    private final long minimumFree;
    private final long freshNanos;
    private final ExecutorService counter =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "storage-counter"));
    private CompletableFuture<Counted> last;
    private CompletableFuture<Counted> next;

    @Autowired
    MeasuredStorage(MediaStore media, StudioHome home, StorageSettings settings) {
        this(media, home, settings, FRESH);
    }

    MeasuredStorage(MediaStore media, StudioHome home, StorageSettings settings, Duration fresh) {
        this.media = media;
        this.home = home;
        minimumFree = settings.minimumFree().toBytes();
        freshNanos = fresh.toNanos();
    }

    private record Counted(long uploads, long models, long jobs, long renders, long other, long at) {}

    @Override
    public StorageUse use() {
        Counted counted = counted().join();
        return new StorageUse(
                counted.uploads,
                counted.models,
                counted.jobs,
                counted.renders,
                counted.other,
                media.freeBytes(),
                minimumFree);
    }

    @Override
    public OptionalLong freeBytes() {
        return media.freeBytes();
    }

    /** The last figures; the next ones are asked for where those have aged. */
    private synchronized CompletableFuture<Counted> counted() {
        if (next != null && next.isDone()) {
            last = next.isCompletedExceptionally() && last != null ? last : next;
            next = null;
        }
        boolean usable = last != null && !last.isCompletedExceptionally();
        if (next == null && !(usable && System.nanoTime() - last.join().at() < freshNanos)) {
            next = CompletableFuture.supplyAsync(this::count, counter);
        }
        return usable ? last : next;
    }

    private Counted count() {
        return new Counted(
                media.bytes(UPLOADS),
                below(home.models(), List.of()),
                media.bytes(DATA.resolve(JOBS)),
                media.bytes(DATA.resolve(RENDERS)),
                below(
                        home.data(),
                        List.of(home.data().resolve(JOBS), home.data().resolve(RENDERS))),
                System.nanoTime());
    }

    private static long below(Path folder, List<Path> without) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        FileSizes sizes = new FileSizes(without);
        try {
            Files.walkFileTree(folder, sizes);
        } catch (IOException failure) {
            throw MediaFailure.of(failure);
        }
        return sizes.bytes();
    }

    @Override
    public void requireRoom(long bytes) {
        OptionalLong free = minimumFree == 0 ? OptionalLong.empty() : media.freeBytes();
        if (free.isPresent() && free.getAsLong() - bytes < minimumFree) {
            throw new StudioException(
                    MediaError.STORAGE_LOW,
                    lacking(bytes, free.getAsLong()).english(),
                    "Delete renders and projects that nobody needs any more" + lastKnown()
                            + ", or make room elsewhere.");
        }
    }

    private Sentence lacking(long bytes, long free) {
        String kept = Bytes.inWords(minimumFree);
        return bytes == 0
                ? Sentence.of("problem.room.least", kept, Bytes.inWords(free))
                : Sentence.of("problem.room", Bytes.inWords(bytes), kept, Bytes.inWords(free));
    }

    private synchronized String lastKnown() {
        return Optional.ofNullable(last)
                .filter(figures -> !figures.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .map(counted -> " (results take " + Bytes.inWords(counted.renders) + ", uploads "
                        + Bytes.inWords(counted.uploads) + ")")
                .orElse("");
    }

    @PreDestroy
    void close() {
        counter.shutdownNow();
    }
}
