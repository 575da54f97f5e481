package studio.soliloquy.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.FrameNetwork;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.benchmark.Benchmark.Measuring;
import studio.soliloquy.benchmark.Benchmark.Steps;
import studio.soliloquy.benchmark.BenchmarkProgress.Phase;
import studio.soliloquy.benchmark.ModelBench.Throughput;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.DeviceMemory;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.Tuning;
import studio.soliloquy.model.network.Tunings;
import studio.soliloquy.video.VideoSettings;

/** Measures one model on one device. */
@Component
class Measurement implements Measuring {
    /** Of one tuning in one round, about. */
    private static final Duration TRIAL = Duration.ofMillis(700);

    private final AnimationModels families;
    private final Networks networks;
    private final Tunings tunings;
    private final Rehearsal rehearsal;
    private final VideoSettings video;
    private final DeviceMemory memory;

    Measurement(
            AnimationModels families,
            Networks networks,
            Tunings tunings,
            Rehearsal rehearsal,
            VideoSettings video,
            DeviceMemory memory) {
        this.families = families;
        this.networks = networks;
        this.tunings = tunings;
        this.memory = memory;
        this.rehearsal = rehearsal;
        this.video = video;
    }

    @Override
    public Measured of(ModelDescriptor model, DeviceLease lease, BenchmarkRequest request, Steps steps) {
        AnimationModel family = families.runnerOf(model);
        Optional<FrameNetwork> network = family.frameNetwork(model);
        List<NetworkRate> tried =
                request.autoTune() && network.isPresent() ? tuned(network.get(), lease, steps) : List.of();
        steps.begin(Phase.PREPARING);
        try (TemporaryFolder folder = new TemporaryFolder();
                AnimationSession session = open(family, model, lease, folder.path())) {
            ModelBench bench = new ModelBench(session, video, folder.path(), steps.watch());
            return measured(bench, session, network, tried, lease, request.duration(), steps);
        }
    }

    private AnimationSession open(AnimationModel family, ModelDescriptor model, DeviceLease lease, Path folder) {
        Capabilities capabilities = families.capabilities(model);
        return family.open(
                model,
                rehearsal.subject(capabilities, folder),
                rehearsal.speech(family, model, folder, lease),
                Parameters.complete(capabilities.parameters(), Map.of()),
                lease);
    }

    /** Rendering gets half of the time, the others share the rest. */
    private Measured measured(
            ModelBench bench,
            AnimationSession session,
            Optional<FrameNetwork> network,
            List<NetworkRate> tried,
            DeviceLease lease,
            Duration duration,
            Steps steps) {
        bench.warmUp();
        steps.begin(Phase.RENDERING);
        Throughput throughput = bench.throughput(duration.dividedBy(2));
        steps.begin(Phase.LATENCY);
        Latency latency = bench.latency(duration.dividedBy(6));
        steps.begin(Phase.ENCODING);
        List<StageShare> stages = new ArrayList<>(throughput.stages());
        stages.add(bench.encoding(duration.dividedBy(6)));
        steps.begin(Phase.NETWORK);
        return new Measured(
                session.format().width(),
                session.format().height(),
                throughput.frames(),
                throughput.framesPerSecond(),
                network.map(used -> bare(used, lease, duration.dividedBy(6), steps)),
                latency,
                bench.memoryPeak(),
                stages,
                tried);
    }

    private NetworkRate bare(FrameNetwork used, DeviceLease lease, Duration length, Steps steps) {
        Tuning tuning = tuning(used, lease.device());
        try (Network network = networks.open(used.file(), lease, tuning);
                NetworkBench bench = new NetworkBench(network, tuning, 1, steps.watch())) {
            return NetworkRate.of(tuning, bench.samplesPerSecond(length));
        }
    }

    private Tuning tuning(FrameNetwork used, Device device) {
        return tunings.of(used.file(), device).orElseGet(() -> usual(device));
    }

    private static Tuning usual(Device device) {
        return Tuning.oneCoreACall(coresOfSlot(device));
    }

    private static int coresOfSlot(Device device) {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, device.slots()));
    }

    private List<NetworkRate> tuned(FrameNetwork used, DeviceLease lease, Steps steps) {
        steps.begin(Phase.TUNING);
        List<Tuning> candidates = AutoTune.candidates(
                coresOfSlot(lease.device()), used.mostSamples(), samplesThatFit(used, lease.device()));
        int largest = candidates.stream().mapToInt(Tuning::batch).max().orElse(1);
        try (TuningTrials trials = new TuningTrials(networks, used.file(), lease, largest, TRIAL, steps.watch())) {
            List<NetworkRate> tried = new AutoTune(trials, AutoTune.ROUNDS).among(candidates, usual(lease.device()));
            tunings.keep(used.file(), lease.device(), tried.get(0).tuning());
            return tried;
        }
    }

    /** In half of the memory that models may take: what the processor lacks is told by no error, but by a process's end. */
    private long samplesThatFit(FrameNetwork used, Device device) {
        return used.sampleBytes() == 0 ? Long.MAX_VALUE : memory.of(device) / 2 / used.sampleBytes();
    }
}
