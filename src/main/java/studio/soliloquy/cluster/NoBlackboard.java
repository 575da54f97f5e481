package studio.soliloquy.cluster;

import java.util.Optional;

/** There is nobody else to read it. */
class NoBlackboard implements Blackboard {
    @Override
    public void write(String name, byte[] content) {
        // Nobody would read it.
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.empty();
    }

    @Override
    public void wipe(String name) {
        // Nothing was written.
    }
}
