package studio.soliloquy.animation.network;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.device.Device;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.model.network.Tunings;

/** Tunings of one process, by the names of files. */
public final class InMemoryTunings implements Tunings {
    private final Map<String, Tuning> kept = new HashMap<>();

    /** With one kept already. */
    public static InMemoryTunings of(String file, Tuning tuning) {
        InMemoryTunings tunings = new InMemoryTunings();
        tunings.kept.put(file, tuning);
        return tunings;
    }

    @Override
    public Optional<Tuning> of(Path network, Device device) {
        return Optional.ofNullable(kept.get(network.getFileName().toString()));
    }

    @Override
    public void keep(Path network, Device device, Tuning tuning) {
        kept.put(network.getFileName().toString(), tuning);
    }
}
