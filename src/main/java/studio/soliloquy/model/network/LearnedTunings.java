package studio.soliloquy.model.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.device.Device;

/** Keeps tunings in a file, because they are this machine's own and not those of others that share its database. */
final class LearnedTunings implements Tunings {
    private static final Logger LOG = LoggerFactory.getLogger(LearnedTunings.class);

    private final Path file;
    private final String version;
    private final int cores;
    private final Map<TuningKey, Tuning> known = new LinkedHashMap<>();

    /** What a tuning holds for, beside the version of the studio. */
    private record TuningKey(LimitKey network, int cores) {}

    /**
     * @param version of the studio, without blanks
     * @param cores of the machine
     */
    LearnedTunings(Path file, String version, int cores) {
        this.file = file;
        this.version = version;
        this.cores = cores;
        new KeptLines(file).read(this::read);
    }

    @Override
    public synchronized Optional<Tuning> of(Path network, Device device) {
        // Files are large, so their bytes are read only where that can lead to something.
        return known.isEmpty() ? Optional.empty() : Optional.ofNullable(known.get(key(network, device)));
    }

    @Override
    public synchronized void keep(Path network, Device device, Tuning tuning) {
        known.put(key(network, device), tuning);
        try {
            Files.createDirectories(file.getParent());
            new KeptLines(file).write(known.entrySet(), this::line);
        } catch (IOException problem) {
            LOG.warn(
                    "The folder of {} cannot be made; what was measured is forgotten at the end",
                    file.getFileName(),
                    problem);
        }
    }

    private TuningKey key(Path network, Device device) {
        return new TuningKey(LimitKey.of(network, device), Math.max(1, cores / Math.max(1, device.slots())));
    }

    private void read(String line) {
        String[] words = line.split(" ");
        if (words.length == 7 && words[6].equals(version)) {
            known.put(
                    new TuningKey(new LimitKey(words[0], words[1]), Integer.parseInt(words[2])),
                    new Tuning(Integer.parseInt(words[3]), Integer.parseInt(words[4]), Integer.parseInt(words[5])));
        }
    }

    private String line(Map.Entry<TuningKey, Tuning> entry) {
        TuningKey key = entry.getKey();
        Tuning tuning = entry.getValue();
        return "%s %s %d %d %d %d %s"
                .formatted(
                        key.network().sha256(),
                        key.network().device(),
                        key.cores(),
                        tuning.calls(),
                        tuning.threads(),
                        tuning.batch(),
                        version);
    }
}
