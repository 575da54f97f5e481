package studio.soliloquy.cli;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.UntrainedModels;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;
import studio.soliloquy.device.GpuReading;
import studio.soliloquy.device.Gpus;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelError;
import studio.soliloquy.model.ModelImports;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRange;

/** Measures a device and compares it with another, with networks that it makes itself. Used by one thread. */
final class DeviceCheck {
    private static final long SEED = 20_250_101;
    private static final double ENOUGH_SECONDS = 3;
    private static final int WARM_UP = 3;
    private static final String GENERATOR = "generator.onnx";

    private final Studio studio;
    private final Workspace workspace;
    private final Device device;
    private final Device other;
    private final CheckSubject subject;
    private final List<Integer> batches;

    /** @param workspace takes the networks and the template set */
    DeviceCheck(Studio studio, Workspace workspace, Device device, Device other, int frames, List<Integer> batches) {
        this.studio = studio;
        this.workspace = workspace;
        this.device = device;
        this.other = other;
        this.batches = batches;
        subject = new CheckSubject(workspace, frames);
    }

    /** The device in this precision, against the other one in 32 bits. */
    CheckOutcome of(Precision precision) throws IOException, InterruptedException {
        ModelDescriptor model = model(precision);
        ModelDescriptor exact = precision == Precision.FP32 ? model : model(Precision.FP32);
        float[] drawn;
        Map<Integer, Optional<Double>> raw;
        try (DeviceLease lease = lease(device);
                Network network = studio.part(Networks.class).open(file(model), lease)) {
            drawn = drawn(network);
            raw = sweep(network);
        }
        double networkPsnr = psnr(drawnByOther(exact), drawn);
        Animated animated = animate(model, device);
        Animated expected = animate(exact, other);
        return new CheckOutcome(
                precision,
                networkPsnr,
                framePsnr(expected.frames(), animated.frames()),
                raw,
                animated.framesPerSecond(),
                expected.framesPerSecond(),
                animated.processBytes(),
                animated.gpuBytes());
    }

    private ModelDescriptor model(Precision precision) throws IOException {
        String label = "Untrained " + precision.key();
        Optional<ModelDescriptor> made = studio.part(Models.class).all().stream()
                .filter(model -> model.title().equals(label))
                .findFirst();
        if (made.isPresent()) {
            return made.get();
        }
        Path file = workspace.file("untrained-" + precision.key() + ".onnx");
        studio.part(UntrainedModels.class).write(file, precision, SEED);
        return studio.part(ModelImports.class).importFile(file, label, precision);
    }

    private Path file(ModelDescriptor model) {
        return studio.part(Models.class).file(model, GENERATOR);
    }

    private DeviceLease lease(Device wanted) throws InterruptedException {
        return studio.part(Devices.class).lease(wanted.id());
    }

    private float[] drawnByOther(ModelDescriptor exact) throws InterruptedException {
        try (DeviceLease lease = lease(other);
                Network network = studio.part(Networks.class).open(file(exact), lease)) {
            return drawn(network);
        }
    }

    private float[] drawn(Network network) {
        try (NetworkCall call = network.call(1)) {
            fill(network, call);
            call.run();
            FloatBuffer output = call.output(network.outputs().get(0).name());
            float[] values = new float[output.capacity()];
            for (int i = 0; i < values.length; i++) {
                values[i] = output.get(i);
            }
            return values;
        }
    }

    /** Values between 0 and 1 that differ from place to place. */
    private static void fill(Network network, NetworkCall call) {
        network.inputs().forEach(input -> {
            FloatBuffer values = call.input(input.name());
            for (int i = 0; i < values.capacity(); i++) {
                values.put(i, (i * 37L % 101) / 101f);
            }
        });
    }

    private Map<Integer, Optional<Double>> sweep(Network network) {
        Map<Integer, Optional<Double>> speeds = new LinkedHashMap<>();
        for (int batch : batches) {
            studio.interruption().check();
            speeds.put(batch, speed(network, batch));
        }
        return speeds;
    }

    private Optional<Double> speed(Network network, int batch) {
        try (NetworkCall call = network.call(batch)) {
            fill(network, call);
            for (int i = 0; i < WARM_UP; i++) {
                call.run();
            }
            long begin = System.nanoTime();
            int runs = 0;
            do {
                call.run();
                runs++;
                studio.interruption().check();
            } while (seconds(begin) < ENOUGH_SECONDS);
            return Optional.of(runs * batch / seconds(begin));
        } catch (StudioException failure) {
            if (failure.code() == ModelError.NETWORK_OUT_OF_MEMORY) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Frames of one animation, and what they took. */
    private record Animated(List<Frame> frames, double framesPerSecond, long processBytes, Optional<Long> gpuBytes) {}

    private Animated animate(ModelDescriptor model, Device on) throws InterruptedException {
        AnimationModel runner = studio.part(AnimationModels.class).runnerOf(model);
        Parameters parameters = Parameters.complete(runner.capabilities(model).parameters(), Map.of());
        try (DeviceLease lease = lease(on);
                AnimationSession session =
                        runner.open(model, subject.template(), subject.speech(), parameters, lease)) {
            List<Frame> frames = new ArrayList<>();
            session.animate(new FrameRange(0, Math.min(WARM_UP, session.frameCount())), (index, frame) -> {});
            long begin = System.nanoTime();
            session.animate(new FrameRange(0, session.frameCount()), (index, frame) -> {
                studio.interruption().check();
                if (frames.size() < CheckSubject.COMPARED) {
                    frames.add(frame.copy());
                }
            });
            double speed = session.frameCount() / seconds(begin);
            return new Animated(frames, speed, ProcessMemory.resident(), gpuBytes(on));
        }
    }

    private Optional<Long> gpuBytes(Device on) {
        boolean nvidia = on.kind() == DeviceKind.CUDA || on.kind() == DeviceKind.TENSORRT;
        return nvidia ? studio.part(Gpus.class).told(on.index()).flatMap(GpuReading::usedBytes) : Optional.empty();
    }

    private static double framePsnr(List<Frame> expected, List<Frame> found) {
        Likeness likeness = new Likeness();
        for (int i = 0; i < expected.size(); i++) {
            likeness.add(expected.get(i), found.get(i));
        }
        return likeness.psnr().orElse(Double.POSITIVE_INFINITY);
    }

    /** Of values between 0 and 1; infinite where none differs. */
    static double psnr(float[] expected, float[] found) {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = expected[i] - found[i];
            sum += difference * difference;
        }
        return sum == 0 ? Double.POSITIVE_INFINITY : -10 * Math.log10(sum / expected.length);
    }
}
