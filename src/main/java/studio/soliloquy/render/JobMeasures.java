package studio.soliloquy.render;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetStore;

/** Adds up what the steps of a job took. */
@Component
class JobMeasures {
    private final StepTimes times;
    private final RenderSegments segments;
    private final JobFolders folders;
    private final AssetStore assets;
    private final ThisMachine machine;

    JobMeasures(StepTimes times, RenderSegments segments, JobFolders folders, AssetStore assets, ThisMachine machine) {
        this.times = times;
        this.segments = segments;
        this.folders = folders;
        this.assets = assets;
        this.machine = machine;
    }

    /** @param joining the step in which the result was just made */
    Measurement of(RenderJob job, ResultFile result, StepMeter.Run joining) {
        List<StepTime> steps = times.of(job.id());
        List<StepTime> rendered = named(steps, TaskRows.SEGMENT);
        return new Measurement(
                job.id().value(),
                job.request().modelId(),
                rendered.stream().map(StepTime::device).findFirst().orElseGet(machine::device),
                rendered.stream().map(StepTime::node).findFirst().orElseGet(machine::node),
                job.format().name(),
                job.request().output().quality(),
                job.renderedPixels(),
                (long) job.width() * job.height(),
                job.frameCount(),
                job.request()
                        .sound()
                        .secondsOf(assets.get(job.request().audio()).seconds()),
                seconds(named(steps, TaskRows.PREPARE)),
                rendering(job, rendered),
                joining.seconds(),
                segments.ofJob(job.id().value()).stream()
                        .mapToLong(RenderSegment::bytes)
                        .sum(),
                result.bytes(),
                folders.bytes(job.id()) + result.bytes(),
                LongStream.concat(steps.stream().mapToLong(StepTime::peakMemory), LongStream.of(joining.peakMemory()))
                        .max()
                        .orElseThrow(),
                Instant.now());
    }

    /** The nodes that took part in a job so far, by their names. */
    List<String> nodes(RenderId render) {
        return times.of(render).stream().map(StepTime::node).distinct().sorted().toList();
    }

    private static List<StepTime> named(List<StepTime> steps, String step) {
        return steps.stream().filter(time -> time.step().equals(step)).toList();
    }

    private static double seconds(List<StepTime> steps) {
        return steps.stream().mapToDouble(StepTime::seconds).sum();
    }

    /** Segments that a process rendered and could not measure any more, because it died, took what the others did. */
    private double rendering(RenderJob job, List<StepTime> rendered) {
        var measured = rendered.stream().map(StepTime::part).collect(Collectors.toSet());
        long frames = segments.ofJob(job.id().value()).stream()
                .filter(segment -> measured.contains(segment.index()))
                .mapToLong(segment -> segment.range().length())
                .sum();
        int sideBySide = rendered.stream().mapToInt(StepTime::slots).max().orElse(1);
        double alone = seconds(rendered) / Math.max(1, Math.min(sideBySide, rendered.size()));
        return frames == 0 ? 0 : alone * job.frameCount() / frames;
    }
}
