package studio.soliloquy.model.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceTrial.Refused;

/** Says in the studio's words why ONNX Runtime could not use a device, and what would help. */
final class ProviderRefusal {
    private static final Pattern MISSING_LINUX =
            Pattern.compile("(lib[\\w.+-]+\\.so[.\\d]*): cannot open shared object file");
    private static final Pattern MISSING_WINDOWS =
            Pattern.compile("(?i)depends on \"([^\"]+\\.dll)\" which is missing");
    private static final Pattern UNLOADABLE_WINDOWS =
            Pattern.compile("(?i)error loading \"(?:[^\"]*[\\\\/])?([^\"]+\\.dll)\"");
    private static final Pattern MAJOR = Pattern.compile("\\.so\\.(\\d+)");
    private static final int LONGEST = 300;

    private ProviderRefusal() {}

    static Refused of(DeviceKind kind, String message) {
        Matcher linux = MISSING_LINUX.matcher(message);
        if (linux.find()) {
            return new Refused(
                    "Expected the library " + linux.group(1) + " for " + RuntimeBuild.name(kind)
                            + ", found that this machine has none.",
                    supplier(linux.group(1)) + ", so that the folder of that library is on LD_LIBRARY_PATH.");
        }
        Matcher windows = MISSING_WINDOWS.matcher(message);
        if (windows.find()) {
            return new Refused(
                    "Expected the library " + windows.group(1) + " for " + RuntimeBuild.name(kind)
                            + ", found that this machine has none.",
                    windowsLibraries(kind));
        }
        Matcher unloadable = UNLOADABLE_WINDOWS.matcher(message);
        if (unloadable.find()) {
            return new Refused(
                    "Expected the libraries that " + unloadable.group(1) + " needs, found that one of them is missing.",
                    windowsLibraries(kind));
        }
        return ofWords(kind, message);
    }

    private static Refused ofWords(DeviceKind kind, String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (has(words, "driver version is insufficient", "cuda failure 35", "cudaerrorinsufficientdriver")) {
            return new Refused(
                    "Expected a driver that knows this version of CUDA, found an older one or none.",
                    "Install a newer NVIDIA driver: 525 or later for CUDA 12, 580 or later for CUDA 13.");
        }
        if (has(words, "no cuda-capable device", "cuda failure 100", "invalid device ordinal", "cuda failure 101")) {
            return new Refused(
                    "Expected an NVIDIA GPU, found none that CUDA can see.",
                    "Check that nvidia-smi lists it, and that CUDA_VISIBLE_DEVICES does not hide it.");
        }
        if (has(words, "out of memory", "failed to allocate memory")) {
            return new Refused(
                    "Expected some free memory on the GPU, found none.",
                    "End other programs that use the GPU, then restart the studio.");
        }
        if (has(words, "failed to find", "shared provider")) {
            return new Refused(
                    "Expected ONNX Runtime's own library for " + RuntimeBuild.name(kind)
                            + ", found none beside the others.",
                    "Build the studio with ./mvnw -Pgpu package, or complete the folder that"
                            + " -Donnxruntime.native.path names.");
        }
        return new Refused(
                "Expected a small network to run, found that ONNX Runtime says: " + shortened(message),
                "See docs/gpu.md for what " + RuntimeBuild.name(kind) + " needs.");
    }

    /** It ran, and gave other numbers than the processor. */
    static Refused wrong(String device, float[] expected, float[] found) {
        return new Refused(
                "Expected " + device + " to compute " + head(expected) + ", found " + head(found) + ".",
                "Update the driver; until then the device is not used.");
    }

    private static String head(float[] values) {
        return Arrays.toString(Arrays.copyOf(values, Math.min(values.length, 4)));
    }

    private static boolean has(String words, String... any) {
        return List.of(any).stream().anyMatch(words::contains);
    }

    private static String supplier(String library) {
        Matcher found = MAJOR.matcher(library);
        String major = found.find() ? found.group(1) : "";
        if (library.startsWith("libcudnn")) {
            return "Install cuDNN " + (major.isEmpty() ? "9" : major) + " for the same CUDA";
        }
        if (library.startsWith("libnvinfer") || library.startsWith("libnvonnxparser")) {
            return "Install TensorRT" + (major.isEmpty() ? "" : " " + major);
        }
        if (library.startsWith("libcuda.")) {
            return "Install the NVIDIA driver";
        }
        if (library.startsWith("libcufft")) {
            // Its number is one behind that of the CUDA that it comes with.
            return "Install CUDA " + (major.isEmpty() ? "12" : Integer.parseInt(major) + 1);
        }
        if (library.startsWith("libcu")) {
            // That of random numbers counts on its own.
            return "Install CUDA" + (major.isEmpty() || library.startsWith("libcurand") ? "" : " " + major);
        }
        return "Install what it belongs to";
    }

    private static String windowsLibraries(DeviceKind kind) {
        return "Install CUDA 12, cuDNN 9" + (kind == DeviceKind.TENSORRT ? ", TensorRT 10" : "")
                + " and the Visual C++ runtime, so that the folders of their DLLs are on PATH.";
    }

    private static String shortened(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
