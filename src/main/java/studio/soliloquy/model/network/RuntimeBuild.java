package studio.soliloquy.model.network;

import ai.onnxruntime.OrtProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceTrial.Refused;
import studio.soliloquy.error.Sentence;

/**
 * What the ONNX Runtime in use was built with, and for which machines that exists at all.
 *
 * @param system as Java names the operating system
 * @param architecture as Java names it
 * @param providers that it was built with
 * @param driver whether an NVIDIA driver answers
 */
record RuntimeBuild(String system, String architecture, Set<OrtProvider> providers, boolean driver) {
    /** Why no device of the kind can be used, where that can be told without a trial. */
    Optional<Refused> lacks(DeviceKind kind) {
        return switch (kind) {
            case CPU -> Optional.empty();
            case CUDA -> nvidia(kind, OrtProvider.CUDA);
            case TENSORRT -> nvidia(kind, OrtProvider.TENSOR_RT);
            case COREML -> coreMl();
            case DIRECTML -> directMl();
        };
    }

    private Optional<Refused> nvidia(DeviceKind kind, OrtProvider provider) {
        String name = name(kind);
        if (isMac()) {
            return refused(Sentence.of("device.mac", name, system), Sentence.of("device.mac.fix"));
        }
        if (providers.contains(provider)) {
            return Optional.empty();
        }
        if (!architecture.equals("amd64") && !architecture.equals("x86_64")) {
            return refused(
                    Sentence.of("device.architecture", name, architecture), Sentence.of("device.architecture.fix"));
        }
        return driver
                ? refused(Sentence.of("device.built", name), Sentence.of("device.built.fix"))
                : refused(Sentence.of("device.built.driverless", name), Sentence.of("device.built.driverless.fix"));
    }

    private Optional<Refused> coreMl() {
        if (!isMac()) {
            return refused(Sentence.of("device.coreml", system), Sentence.of("device.coreml.fix"));
        }
        return providers.contains(OrtProvider.CORE_ML)
                ? Optional.empty()
                : refused(Sentence.of("device.coreml.built"), Sentence.of("device.coreml.built.fix"));
    }

    private Optional<Refused> directMl() {
        if (!system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return refused(Sentence.of("device.directml", system), Sentence.of("device.directml.fix"));
        }
        return providers.contains(OrtProvider.DIRECT_ML)
                ? Optional.empty()
                : refused(Sentence.of("device.directml.built"), Sentence.of("device.directml.built.fix"));
    }

    private boolean isMac() {
        return system.startsWith("Mac");
    }

    static String name(DeviceKind kind) {
        return switch (kind) {
            case CPU -> Sentence.of("device.processor").english();
            case CUDA -> "CUDA";
            case TENSORRT -> "TensorRT";
            case COREML -> "Core ML";
            case DIRECTML -> "DirectML";
        };
    }

    private static Optional<Refused> refused(Sentence reason, Sentence fix) {
        return Optional.of(new Refused(reason, fix));
    }
}
