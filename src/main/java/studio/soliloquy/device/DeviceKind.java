package studio.soliloquy.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import studio.soliloquy.error.Sentence;

/** What a device is, and through what networks run on it. */
public enum DeviceKind {
    /** The machine's own processor, which is always there. */
    CPU("device.processor.name"),
    /** An NVIDIA GPU. */
    CUDA("device.cuda.name"),
    /** The same GPUs through TensorRT, which compiles each network for the GPU when it opens it. */
    TENSORRT("device.tensorrt.name"),
    /** What Apple's processors have for networks. */
    COREML("device.coreml.name"),
    /** A GPU under Windows, whoever made it. */
    DIRECTML("device.directml.name");

    private final Sentence title;

    DeviceKind(String title) {
        this.title = Sentence.of(title);
    }

    /** For people. */
    public String title() {
        return title.english();
    }

    /** As configuration and requests spell it: {@code cuda}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param index from 0; the processor is the only one of its kind */
    public String id(int index) {
        return this == CPU ? key() : key() + ":" + index;
    }

    public static Optional<DeviceKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
