package studio.soliloquy.render;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/**
 * Tells what renders are going to take, by those that were done with the same model on the same device of this machine:
 * the median of the few that are most alike, scaled by the number of frames and by their pixels.
 */
@Component
class Predictions {
    private static final int MOST_ALIKE = 5;

    private final Measurements measurements;
    private final ThisMachine machine;
    private final AssetStore assets;
    private final Models models;
    private final AnimationModels runners;

    Predictions(
            Measurements measurements, ThisMachine machine, AssetStore assets, Models models, AnimationModels runners) {
        this.measurements = measurements;
        this.machine = machine;
        this.assets = assets;
        this.models = models;
        this.runners = runners;
    }

    /** Empty where nothing like it has been measured. */
    Optional<Prediction> of(RenderRequest request) {
        return of(plan(request));
    }

    /** What a request asks for. */
    PlannedWork plan(RenderRequest request) {
        Asset subject = assets.get(request.subject());
        double seconds = request.sound().secondsOf(assets.get(request.audio()).seconds());
        ModelDescriptor model = models.get(request.modelId());
        long pixels = runners.runnerOf(model).pixels(model, subject.width(), subject.height(), request.parameters());
        return new PlannedWork(
                request.modelId(),
                request.format(),
                request.output().quality(),
                pixels,
                outputPixels(request.output(), subject, pixels),
                FrameRate.of(request.frameRate()).framesIn(seconds),
                seconds,
                request.device());
    }

    /** Rendered frames are as wide for their height as the subject, whatever their size. */
    private static long outputPixels(OutputSettings output, Asset subject, long pixels) {
        double scale = Math.sqrt((double) pixels / Math.max(1, (long) subject.width() * subject.height()));
        int width = Math.max(1, (int) Math.round(subject.width() * scale));
        int height = Math.max(1, (int) Math.round(subject.height() * scale));
        return output.changesNothing() ? pixels : output.pixels(width, height);
    }

    /** Empty where nothing like it has been measured. */
    Optional<Prediction> of(PlannedWork work) {
        List<Measurement> alike = mostAlike(work);
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(new Prediction(
                        median(alike, measured -> seconds(measured, work)),
                        Math.round(median(alike, Measurement::peakMemory)),
                        Math.round(median(alike, measured -> diskBytes(measured, work)))));
    }

    private List<Measurement> mostAlike(PlannedWork work) {
        // Where nothing is rendered on it, what the other nodes have measured is all there is to go by.
        boolean anywhere = machine.slots(work.device()) == 0;
        List<String> devices = machine.devices(work.device());
        List<Measurement> here = measurements.of(work.modelId()).stream()
                .filter(measured -> anywhere || devices.contains(measured.device()))
                .toList();
        List<Measurement> sameFormat = here.stream()
                .filter(measured -> measured.format().equals(work.format().name()))
                .toList();
        // The sort is stable: of two that are equally alike, the newer one stays first.
        return (sameFormat.isEmpty() ? here : sameFormat)
                .stream()
                        .sorted(Comparator.comparingDouble(measured -> distance(measured, work)))
                        .limit(MOST_ALIKE)
                        .toList();
    }

    private static double distance(Measurement measured, PlannedWork work) {
        return Math.abs(Math.log((double) work.pixels() / measured.pixels()))
                + Math.abs(Math.log(frames(measured, work))) / 2
                + Math.abs(Math.log(videoWork(measured, work))) / 4;
    }

    private static double frames(Measurement measured, PlannedWork work) {
        return (double) work.frames() / measured.frames();
    }

    private static double frameWork(Measurement measured, PlannedWork work) {
        return frames(measured, work) * work.pixels() / measured.pixels();
    }

    private static double seconds(Measurement measured, PlannedWork work) {
        return measured.prepareSeconds() * work.audioSeconds() / measured.audioSeconds()
                + measured.renderSeconds() * frameWork(measured, work)
                + measured.joinSeconds() * frames(measured, work);
    }

    private static double diskBytes(Measurement measured, PlannedWork work) {
        long video = Math.min(measured.diskBytes(), measured.segmentBytes() + measured.resultBytes());
        return video * frames(measured, work) * videoWork(measured, work)
                + (measured.diskBytes() - video) * frames(measured, work);
    }

    /** How many times as many bytes each frame of the video takes. */
    private static double videoWork(Measurement measured, PlannedWork work) {
        double pixels = (double) work.outputPixels() / measured.outputPixels();
        boolean lossless = work.format() == OutputFormat.PNG || work.format() == OutputFormat.GIF;
        return lossless
                ? pixels
                : pixels
                        * work.quality().bytesComparedToGood()
                        / measured.quality().bytesComparedToGood();
    }

    private static double median(List<Measurement> measurements, ToDoubleFunction<Measurement> of) {
        double[] values = measurements.stream().mapToDouble(of).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /**
     * The time that a job still needs once it has its turn: by its own speed as soon as it has one, by what was predicted
     * before that. Empty while nobody can know.
     */
    Optional<Double> secondsLeft(RenderJob job, Progress progress) {
        if (job.state().isFinal()) {
            return Optional.empty();
        }
        int left = job.frameCount() - progress.framesDone();
        if (job.state() == RenderState.MUXING) {
            return joining(job);
        }
        if (job.frameCount() > 0 && progress.framesPerSecond() > 0) {
            return Optional.of(left / progress.framesPerSecond() + joining(job).orElse(0.0));
        }
        double share = job.frameCount() == 0 ? 1 : (double) left / job.frameCount();
        return job.predicted().map(predicted -> predicted.seconds() * share);
    }

    private Optional<Double> joining(RenderJob job) {
        List<Measurement> known = measurements.of(job.request().modelId()).stream()
                .filter(measured -> measured.format().equals(job.format().name()))
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(median(known, measured -> measured.joinSeconds() / measured.frames()) * job.frameCount());
    }
}
