package studio.soliloquy.model.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceTrial.Refused;
import studio.soliloquy.error.Sentence;

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
                    Sentence.of("device.library", linux.group(1), RuntimeBuild.name(kind)), supplier(linux.group(1)));
        }
        Matcher windows = MISSING_WINDOWS.matcher(message);
        if (windows.find()) {
            return new Refused(
                    Sentence.of("device.library", windows.group(1), RuntimeBuild.name(kind)), windowsLibraries(kind));
        }
        Matcher unloadable = UNLOADABLE_WINDOWS.matcher(message);
        if (unloadable.find()) {
            return new Refused(Sentence.of("device.libraries", unloadable.group(1)), windowsLibraries(kind));
        }
        return ofWords(kind, message);
    }

    private static Refused ofWords(DeviceKind kind, String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (has(words, "driver version is insufficient", "cuda failure 35", "cudaerrorinsufficientdriver")) {
            return new Refused(Sentence.of("device.driver"), Sentence.of("device.driver.fix"));
        }
        if (has(words, "no cuda-capable device", "cuda failure 100", "invalid device ordinal", "cuda failure 101")) {
            return new Refused(Sentence.of("device.gpu"), Sentence.of("device.gpu.fix"));
        }
        if (has(words, "out of memory", "failed to allocate memory")) {
            return new Refused(Sentence.of("device.memory"), Sentence.of("device.memory.fix"));
        }
        if (has(words, "failed to find", "shared provider")) {
            return new Refused(
                    Sentence.of("device.provider", RuntimeBuild.name(kind)), Sentence.of("device.provider.fix"));
        }
        return new Refused(
                Sentence.of("device.runtime", shortened(message)),
                Sentence.of("device.runtime.fix", RuntimeBuild.name(kind)));
    }

    /** It ran, and gave other numbers than the processor. */
    static Refused wrong(String device, float[] expected, float[] found) {
        return new Refused(
                Sentence.of("device.wrong", device, head(expected), head(found)), Sentence.of("device.wrong.fix"));
    }

    private static String head(float[] values) {
        return Arrays.toString(Arrays.copyOf(values, Math.min(values.length, 4)));
    }

    private static boolean has(String words, String... any) {
        return List.of(any).stream().anyMatch(words::contains);
    }

    private static Sentence supplier(String library) {
        Matcher found = MAJOR.matcher(library);
        String major = found.find() ? found.group(1) : "";
        if (library.startsWith("libcudnn")) {
            return Sentence.of("device.library.cudnn.fix", major.isEmpty() ? "9" : major);
        }
        if (library.startsWith("libnvinfer") || library.startsWith("libnvonnxparser")) {
            return Sentence.of("device.library.fix", "TensorRT" + (major.isEmpty() ? "" : " " + major));
        }
        if (library.startsWith("libcuda.")) {
            return Sentence.of("device.library.driver.fix");
        }
        if (library.startsWith("libcufft")) {
            // Its number is one behind that of the CUDA that it comes with.
            return Sentence.of("device.library.fix", "CUDA " + (major.isEmpty() ? "12" : Integer.parseInt(major) + 1));
        }
        if (library.startsWith("libcu")) {
            // That of random numbers counts on its own.
            boolean counted = !major.isEmpty() && !library.startsWith("libcurand");
            return Sentence.of("device.library.fix", counted ? "CUDA " + major : "CUDA");
        }
        return Sentence.of("device.library.unknown.fix");
    }

    private static Sentence windowsLibraries(DeviceKind kind) {
        return Sentence.of(
                "device.libraries.fix", "CUDA 12, cuDNN 9" + (kind == DeviceKind.TENSORRT ? ", TensorRT 10" : ""));
    }

    private static String shortened(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
