package studio.soliloquy.model.network;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceError;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.device.DeviceTrial;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/** Opens networks with ONNX Runtime, of which a process has one environment. */
@Component
class OnnxNetworks implements Networks {
    private static final OrtEnvironment ENVIRONMENT = quietEnvironment();

    private final NetworkSettings settings;

    OnnxNetworks(NetworkSettings settings) {
        this.settings = settings;
    }

    private static OrtEnvironment quietEnvironment() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime would report to its maker, and the studio tells nobody", e);
        }
        return environment;
    }

    /** The process's own, which nobody closes. */
    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    @Override
    public Network open(Path file, DeviceLease lease) {
        return open(file, lease, Optional.empty());
    }

    @Override
    public Network open(Path file, DeviceLease lease, Tuning tuning) {
        return open(file, lease, Optional.of(tuning));
    }

    private Network open(Path file, DeviceLease lease, Optional<Tuning> tuning) {
        if (!Files.isRegularFile(file)) {
            throw new StudioException(
                    ModelError.MODEL_FILE_MISSING,
                    "Expected the network \"" + file.getFileName() + "\", found no such file.",
                    "Import the model again.");
        }
        try (OrtSession.SessionOptions options = options(lease.device(), tuning)) {
            return batched(
                    OnnxNetwork.of(
                            ENVIRONMENT,
                            ENVIRONMENT.createSession(file.toString(), options),
                            file.getFileName().toString()),
                    lease.device());
        } catch (OrtException e) {
            throw unopened(file, e);
        }
    }

    @Override
    public Network open(byte[] network, String name, DeviceLease lease, Tuning tuning) {
        try (OrtSession.SessionOptions options = options(lease.device(), Optional.of(tuning))) {
            return OnnxNetwork.of(ENVIRONMENT, ENVIRONMENT.createSession(network, options), name);
        } catch (OrtException e) {
            throw unopened(Path.of(name), e);
        }
    }

    /**
     * A tuning is the processor's: ONNX Runtime puts more layers together where it knows all lengths, the batch among them.
     * On other devices the samples of several calls are put together, so their batch stays free.
     */
    private static OrtSession.SessionOptions options(Device device, Optional<Tuning> tuning) throws OrtException {
        OrtSession.SessionOptions options = options(device);
        try {
            if (tuning.isPresent() && device.kind() == DeviceKind.CPU) {
                options.setIntraOpNumThreads(tuning.get().threads());
                options.setSymbolicDimensionValue(
                        TensorDescription.BATCH, tuning.get().batch());
            }
            return options;
        } catch (OrtException refused) {
            options.close();
            throw refused;
        }
    }

    /** A processor is as fast with single samples, and needs less memory for them. */
    private Network batched(Network network, Device device) {
        boolean single = device.kind() == DeviceKind.CPU || settings.gpuBatch() == 1 || !BatchedNetwork.suits(network);
        return single ? network : new BatchedNetwork(network, settings.gpuBatch());
    }

    /** A device that worked when it was tried may be gone. Nothing is run on another one instead. */
    private static OrtSession.SessionOptions options(Device device) {
        try {
            return SessionSettings.on(device);
        } catch (OrtException | UnsatisfiedLinkError unusable) {
            DeviceTrial.Refused why = ProviderRefusal.of(device.kind(), String.valueOf(unusable.getMessage()));
            throw new StudioException(
                    DeviceError.DEVICE_NOT_AVAILABLE,
                    Sentence.of("problem.device", device.id(), why.reason()).english(),
                    why.fix().english(),
                    unusable);
        }
    }

    private static StudioException unopened(Path file, OrtException cause) {
        if (RuntimeFailure.lacksMemory(cause)) {
            return RuntimeFailure.of(file.getFileName().toString(), cause);
        }
        return new StudioException(
                ModelError.MODEL_FILE_DAMAGED,
                "Expected \"" + file.getFileName() + "\" to be a whole ONNX network, found one that cannot be read ("
                        + cause.getCode() + ").",
                "Remove the model and import it again; where it came as ONNX, export it again first.",
                cause);
    }
}
