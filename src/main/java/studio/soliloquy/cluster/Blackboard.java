package studio.soliloquy.cluster;

import java.util.Optional;

/**
 * Where nodes leave the newest of something for each other: it is replaced again and again, and may be lost when the
 * database dies. Reading and writing wait for the database. Keeps nothing where this node is alone. Safe to call from any
 * thread.
 */
public interface Blackboard {
    /** @param name at most 100 characters */
    void write(String name, byte[] content);

    /** Empty where nothing is written under this name. */
    Optional<byte[]> read(String name);

    /** Does nothing where nothing is written under this name. */
    void wipe(String name);
}
