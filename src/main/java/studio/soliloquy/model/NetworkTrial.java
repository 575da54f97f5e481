package studio.soliloquy.model;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.Devices;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.spi.RecognisedModel;

/** Runs a network once, so that what is installed is known to work. */
@Component
class NetworkTrial {
    private final Networks networks;
    private final Devices devices;

    NetworkTrial(Networks networks, Devices devices) {
        this.networks = networks;
        this.devices = devices;
    }

    /** Waits for a free slot of the device first. */
    void run(Path file, RecognisedModel model) {
        try (DeviceLease lease = devices.lease();
                Network network = networks.open(file, lease)) {
            refuseOtherInputs(model.inputs(), network.inputs());
            refuseOtherNames(model.outputs(), network.outputs());
            try (NetworkCall call = network.call(batch(network))) {
                model.inputs().forEach(input -> fill(call.input(input.name())));
                call.run();
                model.outputs().forEach(output -> check(output, batch(network), call.output(output.name())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudioException(
                    ModelError.MODEL_IMPORT_STOPPED,
                    "The import was stopped before the network could be tried.",
                    "Import the file again.",
                    e);
        }
    }

    private static int batch(Network network) {
        return Math.max(1, Math.toIntExact(network.inputs().get(0).shape().get(0)));
    }

    private static void refuseOtherInputs(List<TensorDescription> expected, List<TensorDescription> found) {
        if (!sorted(found).equals(sorted(expected))) {
            throw otherShapes("inputs " + expected, String.valueOf(found));
        }
    }

    /** How long an output is, its file need not tell. */
    private static void refuseOtherNames(List<TensorDescription> expected, List<TensorDescription> found) {
        if (!names(found).equals(names(expected))) {
            throw otherShapes("outputs " + names(expected), String.valueOf(names(found)));
        }
    }

    private static Set<String> names(List<TensorDescription> tensors) {
        return tensors.stream().map(TensorDescription::name).collect(Collectors.toSet());
    }

    private static List<TensorDescription> sorted(List<TensorDescription> tensors) {
        return tensors.stream()
                .sorted(Comparator.comparing(TensorDescription::name))
                .toList();
    }

    private static StudioException otherShapes(String expected, String found) {
        return new StudioException(
                ModelError.NETWORK_SHAPE_UNSUPPORTED,
                "Expected the " + expected + ", found " + found + ".",
                "Export the network with the shapes of its family.");
    }

    /** Values between 0 and 1 that differ from place to place. */
    private static void fill(FloatBuffer input) {
        for (int i = 0; i < input.capacity(); i++) {
            input.put(i, (i * 37L % 101) / 101f);
        }
    }

    private static void check(TensorDescription output, int batch, FloatBuffer values) {
        long expected = output.shape().stream().skip(1).reduce((long) batch, Math::multiplyExact);
        if (values.capacity() != expected) {
            throw otherShapes(
                    "output \"" + output.name() + "\" of the shape " + output.shape(), values.capacity() + " numbers");
        }
        for (int i = 0; i < values.capacity(); i++) {
            if (!Float.isFinite(values.get(i))) {
                throw infinite(output.name(), values.get(i));
            }
        }
    }

    private static StudioException infinite(String name, float found) {
        return new StudioException(
                ModelError.MODEL_BROKEN,
                "Expected finite numbers in \"" + name + "\" of the network, found " + found + ".",
                "Import it as fp32, or check the training: its weights may have run away.");
    }
}
