package studio.soliloquy.model.network;

import ai.onnxruntime.OrtProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceTrial.Refused;

/**
 * What the ONNX Runtime in use was built with, and for which machines that exists at all.
 *
 * @param system as Java names the operating system
 * @param architecture as Java names it
 * @param providers that it was built with
 * @param driver whether an NVIDIA driver answers
 */
record RuntimeBuild(String system, String architecture, Set<OrtProvider> providers, boolean driver) {
    private static final String GUIDE = "docs/gpu.md";

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
            return refused(
                    "Expected Linux or Windows for " + name + ", found " + system + ".",
                    "Nothing can be done on this machine: NVIDIA has no driver for it.");
        }
        if (providers.contains(provider)) {
            return Optional.empty();
        }
        if (!architecture.equals("amd64") && !architecture.equals("x86_64")) {
            return refused(
                    "Expected a 64-bit Intel or AMD processor for " + name + ", found " + architecture + ".",
                    "Build ONNX Runtime for this machine and name its folder, as " + GUIDE + " explains.");
        }
        String jar = "Expected a studio that was built with " + name + ", found one for the processor alone";
        String build = "build the studio with ./mvnw -Pgpu package, as " + GUIDE + " explains.";
        return driver
                ? refused(jar + ".", "An NVIDIA driver is here: " + build)
                : refused(
                        jar + ", on a machine without an NVIDIA driver.", "On a machine with an NVIDIA GPU, " + build);
    }

    private Optional<Refused> coreMl() {
        if (!isMac()) {
            return refused(
                    "Expected macOS for Core ML, found " + system + ".",
                    "Nothing can be done on this machine: Core ML is a part of macOS.");
        }
        return providers.contains(OrtProvider.CORE_ML)
                ? Optional.empty()
                : refused(
                        "Expected an ONNX Runtime that was built with Core ML, found one without it.",
                        "Start the studio without -Donnxruntime.native.path, so that its own ONNX Runtime is used.");
    }

    private Optional<Refused> directMl() {
        if (!system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return refused(
                    "Expected Windows for DirectML, found " + system + ".",
                    "Nothing can be done on this machine: DirectML is a part of Windows.");
        }
        return providers.contains(OrtProvider.DIRECT_ML)
                ? Optional.empty()
                : refused(
                        "Expected an ONNX Runtime that was built with DirectML, found one without it.",
                        "Build ONNX Runtime with --use_dml --build_java and name its folder by"
                                + " -Donnxruntime.native.path, as " + GUIDE + " explains.");
    }

    private boolean isMac() {
        return system.startsWith("Mac");
    }

    static String name(DeviceKind kind) {
        return switch (kind) {
            case CPU -> "the processor";
            case CUDA -> "CUDA";
            case TENSORRT -> "TensorRT";
            case COREML -> "Core ML";
            case DIRECTML -> "DirectML";
        };
    }

    private static Optional<Refused> refused(String reason, String fix) {
        return Optional.of(new Refused(reason, fix));
    }
}
