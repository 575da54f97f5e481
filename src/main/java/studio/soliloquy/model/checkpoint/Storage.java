package studio.soliloquy.model.checkpoint;

/**
 * Numbers in a row, which tensors look into.
 *
 * @param key the name of the archive's entry that holds them
 */
record Storage(StorageType type, String key, long count) {
    Storage {
        if (count > Integer.MAX_VALUE / type.bytes()) {
            throw CheckpointFailure.damaged("a storage of " + count + " numbers, more than any network here has");
        }
    }

    long bytes() {
        return count * type.bytes();
    }
}
