package studio.soliloquy.render;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.FullDisk;
import studio.soliloquy.media.MediaError;
import studio.soliloquy.media.Storage;

/** Tells failures that pass when the disk has room again, whichever module they come from. */
@Component
class DiskShortage {
    private static final int DEEPEST_CAUSE = 50;

    private final Storage storage;

    DiskShortage(Storage storage) {
        this.storage = storage;
    }

    /** What people are told of it; empty where the failure is another one. */
    Optional<Render.Failure> in(Throwable failure) {
        return causes(failure)
                .filter(StudioException.class::isInstance)
                .map(StudioException.class::cast)
                .filter(DiskShortage::saysSo)
                .findFirst()
                .map(full -> new Render.Failure(full.code().name(), full.getMessage(), full.hint()))
                .or(() -> fullByTheSystem(failure))
                .or(() -> lowNow(failure));
    }

    private static boolean saysSo(StudioException failure) {
        return failure.code().kind() == ErrorKind.INSUFFICIENT_RESOURCES
                && failure.code().name().contains("STORAGE");
    }

    private static Optional<Render.Failure> fullByTheSystem(Throwable failure) {
        return causes(failure)
                .filter(FullDisk::isSaidBy)
                .findFirst()
                .map(full -> new Render.Failure(
                        MediaError.MEDIA_STORAGE_FULL.name(),
                        "Expected room on the studio's disk, found it full.",
                        "Free some space, for instance by deleting old renders; the render then goes on by itself."));
    }

    /** A library that writes files tells that it could not, but not always why. */
    private Optional<Render.Failure> lowNow(Throwable failure) {
        boolean written = causes(failure)
                .anyMatch(cause -> cause instanceof StudioException known
                        && (known.code().name().endsWith("_STORAGE_FAILED")
                                || known.code().name().endsWith("_NOT_WRITTEN")));
        if (written) {
            try {
                storage.requireRoom(0);
            } catch (StudioException low) {
                return Optional.of(new Render.Failure(low.code().name(), low.getMessage(), low.hint()));
            }
        }
        return Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }
}
