package studio.soliloquy.model.network;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/** Opens networks with ONNX Runtime, of which a process has one environment. */
@Component
class OnnxNetworks implements Networks {
    private static final OrtEnvironment ENVIRONMENT = quietEnvironment();

    private static OrtEnvironment quietEnvironment() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime would report to its maker, and the studio tells nobody", e);
        }
        return environment;
    }

    @Override
    public Network open(Path file, DeviceLease lease) {
        return open(file, lease, Optional.empty());
    }

    @Override
    public Network open(Path file, DeviceLease lease, Tuning tuning) {
        return open(file, lease, Optional.of(tuning));
    }

    private static Network open(Path file, DeviceLease lease, Optional<Tuning> tuning) {
        if (!Files.isRegularFile(file)) {
            throw new StudioException(
                    ModelError.MODEL_FILE_MISSING,
                    "Expected the network \"" + file.getFileName() + "\", found no such file.",
                    "Import the model again.");
        }
        try (OrtSession.SessionOptions options = SessionSettings.on(lease.device())) {
            if (tuning.isPresent()) {
                tune(options, tuning.get());
            }
            return OnnxNetwork.of(
                    ENVIRONMENT,
                    ENVIRONMENT.createSession(file.toString(), options),
                    file.getFileName().toString());
        } catch (OrtException e) {
            throw unopened(file, e);
        }
    }

    /** ONNX Runtime puts more layers together where it knows all lengths, the batch among them. */
    private static void tune(OrtSession.SessionOptions options, Tuning tuning) throws OrtException {
        options.setIntraOpNumThreads(tuning.threads());
        options.setSymbolicDimensionValue(TensorDescription.BATCH, tuning.batch());
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
