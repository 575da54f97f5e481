package studio.soliloquy.model.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.device.Device;

/**
 * Keeps limits in a file, because they are this machine's own and not those of others that share its database. Where the
 * folder for the file does not exist, they last as long as the process.
 */
final class LearnedLimits implements SampleLimits {
    private static final Logger LOG = LoggerFactory.getLogger(LearnedLimits.class);
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Path file;
    private final String version;
    private final Clock clock;
    private final Map<LimitKey, LearnedLimit> known = new HashMap<>();

    /** @param version of the studio, without blanks */
    LearnedLimits(Path file, String version, Clock clock) {
        this.file = file;
        this.version = version;
        this.clock = clock;
        new KeptLines(file).read(this::read);
    }

    @Override
    public synchronized int fitting(Path network, Device device, int wanted) {
        if (wanted < 1) {
            throw new IllegalArgumentException("Expected at least one sample, found " + wanted);
        }
        forgetOld();
        return known.isEmpty()
                ? wanted
                : Math.min(wanted, limit(network, device).orElse(wanted));
    }

    private Optional<Integer> limit(Path network, Device device) {
        return Optional.ofNullable(known.get(LimitKey.of(network, device))).map(LearnedLimit::samples);
    }

    @Override
    public synchronized int halved(Path network, Device device, int tried) {
        if (tried < 2) {
            throw new IllegalArgumentException("Expected at least two samples to halve, found " + tried);
        }
        int samples = tried / 2;
        LOG.warn(
                "{} has no room for {} samples of \"{}\" at a time; goes on with {}.",
                device.name(),
                tried,
                network.getFileName(),
                samples);
        known.put(LimitKey.of(network, device), new LearnedLimit(samples, clock.instant()));
        write();
        return samples;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        known.values().removeIf(limit -> limit.learned().isBefore(oldest));
    }

    private void read(String line) {
        String[] words = line.split(" ");
        if (words.length == 5 && words[4].equals(version)) {
            known.put(
                    new LimitKey(words[0], words[1]),
                    new LearnedLimit(Integer.parseInt(words[2]), Instant.parse(words[3])));
        }
    }

    private void write() {
        if (Files.isDirectory(file.getParent())) {
            new KeptLines(file).write(known.entrySet(), this::line);
        }
    }

    private String line(Map.Entry<LimitKey, LearnedLimit> entry) {
        LearnedLimit limit = entry.getValue();
        return String.join(
                " ",
                entry.getKey().sha256(),
                entry.getKey().device(),
                Integer.toString(limit.samples()),
                limit.learned().toString(),
                version);
    }
}
