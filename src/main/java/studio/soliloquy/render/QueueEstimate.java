package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how long the whole queue takes, from the speeds that were measured. */
@Component
class QueueEstimate {
    /**
     * The jobs that render side by side now share the machines, and so will those that follow them: what is left of all
     * is divided by how many there are of those, but takes at least as long as the longest.
     *
     * @param unfinished paused ones are left out
     * @return empty while one of them tells nothing of its speed
     */
    Optional<Double> secondsLeft(List<Render> unfinished) {
        List<Render> awaited = unfinished.stream()
                .filter(render -> render.state() != RenderState.PAUSED)
                .toList();
        List<Double> known = awaited.stream()
                .map(QueueEstimate::secondsLeft)
                .flatMap(Optional::stream)
                .toList();
        if (known.size() < awaited.size()) {
            return Optional.empty();
        }
        double all = known.stream().mapToDouble(Double::doubleValue).sum();
        double longest = known.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        long sideBySide = awaited.stream().filter(QueueEstimate::isRunning).count();
        return Optional.of(Math.max(longest, all / Math.max(1, sideBySide)));
    }

    /** Joining takes a moment even for an hour. */
    private static Optional<Double> secondsLeft(Render render) {
        return render.state() == RenderState.MUXING ? Optional.of(0.0) : render.secondsLeft();
    }

    private static boolean isRunning(Render render) {
        return render.state() == RenderState.RENDERING && render.framesDone() > 0;
    }
}
