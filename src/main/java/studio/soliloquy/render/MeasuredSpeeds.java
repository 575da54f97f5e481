package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Speeds by what finished jobs took. */
@Component
class MeasuredSpeeds implements ModelSpeeds {
    private static final int LATEST = 9;

    private final Measurements measurements;

    MeasuredSpeeds(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public Optional<ModelSpeed> of(String modelId) {
        List<Measurement> all = measurements.of(modelId).stream()
                .filter(measured -> measured.renderSeconds() > 0)
                .toList();
        return all.stream().findFirst().map(latest -> speed(latest, all));
    }

    private static ModelSpeed speed(Measurement latest, List<Measurement> all) {
        List<Measurement> alike = all.stream()
                .filter(measured -> measured.device().equals(latest.device()))
                .limit(LATEST)
                .toList();
        double middle = alike.stream()
                .mapToDouble(measured -> measured.frames() / measured.renderSeconds())
                .sorted()
                .toArray()[alike.size() / 2];
        int width = (int) Math.round(Math.sqrt(latest.pixels()));
        return new ModelSpeed(latest.modelId(), middle, latest.device(), width, alike.size(), latest.finishedAt());
    }
}
