package studio.soliloquy.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtProvider;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.device.DeviceKind;
import studio.soliloquy.device.DeviceTrial;
import studio.soliloquy.device.DeviceTrial.Refused;

class OnnxTrialTests {
    private static final Set<OrtProvider> CPU_ONLY = Set.of(OrtProvider.CPU);
    private static final Set<OrtProvider> GPU = Set.of(OrtProvider.CPU, OrtProvider.CUDA, OrtProvider.TENSOR_RT);

    @Test
    void runsOnTheProcessor() {
        assertThat(trial(CPU_ONLY).run(DeviceKind.CPU, 0)).isEqualTo(new DeviceTrial.Ran());
    }

    @Test
    void saysThatTheJarWasBuiltForTheProcessorAlone() {
        assertThat(new RuntimeBuild("Linux", "amd64", CPU_ONLY, false).lacks(DeviceKind.CUDA))
                .hasValueSatisfying(refused -> {
                    assertThat(refused.reason())
                            .hasToString(
                                    "Expected a studio that was built with CUDA, found one for the processor alone,"
                                            + " on a machine without an NVIDIA driver.");
                    assertThat(refused.fix())
                            .hasToString(
                                    "On a machine with an NVIDIA GPU, build the studio with ./mvnw -Pgpu package, as"
                                            + " docs/gpu.md explains.");
                });
        assertThat(new RuntimeBuild("Linux", "amd64", CPU_ONLY, true).lacks(DeviceKind.TENSORRT))
                .map(refused -> refused.fix().english())
                .contains("An NVIDIA driver is here: build the studio with ./mvnw -Pgpu package, as docs/gpu.md"
                        + " explains.");
    }

    @ParameterizedTest
    @CsvSource({
        "COREML, Linux, amd64, 'Expected macOS for Core ML, found Linux.'",
        "DIRECTML, Linux, amd64, 'Expected Windows for DirectML, found Linux.'",
        "CUDA, Mac OS X, aarch64, 'Expected Linux or Windows for CUDA, found Mac OS X.'",
        "CUDA, Linux, aarch64, 'Expected a 64-bit Intel or AMD processor for CUDA, found aarch64.'",
        "DIRECTML, Windows 11, amd64, 'Expected an ONNX Runtime that was built with DirectML, found one without it.'"
    })
    void saysWhichMachinesHaveIt(DeviceKind kind, String system, String architecture, String reason) {
        assertThat(new RuntimeBuild(system, architecture, CPU_ONLY, false).lacks(kind))
                .map(refused -> refused.reason().english())
                .contains(reason);
    }

    @Test
    void triesWhatItWasBuiltWith() {
        assertThat(new RuntimeBuild("Linux", "amd64", GPU, true).lacks(DeviceKind.CUDA))
                .isEqualTo(Optional.empty());
        assertThat(new RuntimeBuild("Mac OS X", "aarch64", Set.of(OrtProvider.CORE_ML), false).lacks(DeviceKind.COREML))
                .isEqualTo(Optional.empty());
    }

    /** The list is no detection: what it names may still lack its libraries, and the trial is what finds out. */
    @Test
    void believesNoListOfProviders() {
        assertThat(trial(GPU).run(DeviceKind.CUDA, 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason().english()).contains("ONNX Runtime's own library for CUDA"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Failed to load library libonnxruntime_providers_cuda.so with error: libcublasLt.so.12: cannot open"
                        + " shared object file: No such file or directory | libcublasLt.so.12 | CUDA 12",
                "error: libcublasLt.so.13: cannot open shared object file | libcublasLt.so.13 | CUDA 13",
                "error: libcudnn.so.9: cannot open shared object file | libcudnn.so.9 | cuDNN 9",
                "error: libcufft.so.11: cannot open shared object file | libcufft.so.11 | CUDA 12",
                "error: libcurand.so.10: cannot open shared object file | libcurand.so.10 | Install CUDA,",
                "error: libnvinfer.so.10: cannot open shared object file | libnvinfer.so.10 | TensorRT 10",
                "Error loading \"C:\\tmp\\onnxruntime_providers_cuda.dll\" which depends on \"cublasLt64_12.dll\" which"
                        + " is missing. (Error 126) | cublasLt64_12.dll | cuDNN 9",
                "Error loading \"C:\\tmp\\onnxruntime_providers_cuda.dll\" (Error 126) | that"
                        + " onnxruntime_providers_cuda.dll needs | Visual C++",
                "CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version | driver | 525",
                "CUDA failure 100: no CUDA-capable device is detected ; GPU=0 | none that CUDA can see | nvidia-smi",
                "CUDA failure 2: out of memory ; GPU=0 | free memory | End other programs",
                "something that nobody has seen yet | something that nobody has seen yet | docs/gpu.md"
            })
    void namesWhatIsMissingAndWhatHelps(String message, String reason, String fix) {
        Refused refused = ProviderRefusal.of(DeviceKind.CUDA, message);

        assertThat(refused.reason().english()).contains(reason);
        assertThat(refused.fix().english()).contains(fix);
    }

    private static OnnxTrial trial(Set<OrtProvider> providers) {
        return new OnnxTrial(() -> new RuntimeBuild("Linux", "amd64", providers, false));
    }
}
