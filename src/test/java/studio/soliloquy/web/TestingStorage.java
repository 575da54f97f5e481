package studio.soliloquy.web;

import java.util.OptionalLong;
import studio.soliloquy.media.Storage;
import studio.soliloquy.media.StorageUse;

/** Has taken a few bytes, and has room for whatever comes. */
final class TestingStorage implements Storage {
    @Override
    public StorageUse use() {
        return new StorageUse(1, 2, 3, 4, 5, OptionalLong.empty(), 6);
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.empty();
    }

    @Override
    public void requireRoom(long bytes) {
        // There is.
    }
}
