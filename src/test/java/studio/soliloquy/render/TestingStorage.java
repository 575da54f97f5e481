package studio.soliloquy.render;

import java.util.OptionalLong;
import org.springframework.context.annotation.Primary;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.media.MediaError;
import studio.soliloquy.media.Storage;
import studio.soliloquy.media.StorageUse;

/** A disk that is full when a test says so. */
@Primary
class TestingStorage implements Storage {
    private volatile boolean full;

    void fill() {
        full = true;
    }

    void free() {
        full = false;
    }

    @Override
    public StorageUse use() {
        return new StorageUse(0, 0, 0, 0, 0, freeBytes(), 1);
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.of(full ? 0 : Long.MAX_VALUE);
    }

    @Override
    public void requireRoom(long bytes) {
        if (full) {
            throw new StudioException(MediaError.STORAGE_LOW, "Expected room, found none.", "Delete something.");
        }
    }
}
