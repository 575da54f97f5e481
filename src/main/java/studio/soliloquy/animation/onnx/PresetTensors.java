package studio.soliloquy.animation.onnx;

import java.util.Map;
import studio.soliloquy.model.ModelDescriptor;

/** What a preset calls its network's file and tensors. */
record PresetTensors(String file, String picture, String sound, String output) {
    static PresetTensors of(ModelDescriptor preset) {
        return new PresetTensors(
                preset.pipeline().get("network").toString(),
                branch(branch(preset.pipeline(), "picture"), "inputs")
                        .keySet()
                        .iterator()
                        .next()
                        .toString(),
                branch(preset.pipeline(), "sound").get("input").toString(),
                branch(preset.pipeline(), "output").get("name").toString());
    }

    private static Map<?, ?> branch(Map<?, ?> tree, String key) {
        return (Map<?, ?>) tree.get(key);
    }
}
