package studio.soliloquy.animation.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.network.OnnxShapes;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.graph.OnnxFile;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.spi.ModelFamily;
import studio.soliloquy.model.spi.RecognisedModel;
import studio.soliloquy.model.spi.Recognition;

/** Recognises ONNX networks for which there is a preset by the shapes of their tensors, whatever those are called. */
@Component
class OnnxFamily implements ModelFamily {
    private static final int PICTURES = 6;

    @Override
    public String name() {
        return OnnxModel.FAMILY;
    }

    @Override
    public Recognition recognise(Path file, Map<String, String> wishes) {
        Optional<OnnxFile> network = OnnxFile.read(file);
        if (network.isEmpty()) {
            return new Recognition.NotMine("Expected an ONNX network, found something else.");
        }
        Optional<TensorDescription> picture =
                network.get().inputs().stream().filter(OnnxFamily::isPicture).findFirst();
        Optional<TensorDescription> sound = network.get().inputs().stream()
                .filter(input -> !isPicture(input))
                .findFirst();
        Optional<ModelDescriptor> preset = picture.flatMap(seen -> sound.flatMap(heard -> Preset.of(seen, heard)));
        if (network.get().inputs().size() != 2 || network.get().outputs().size() != 1 || preset.isEmpty()) {
            return new Recognition.NotMine("Expected an ONNX network with the inputs [batch, 1, 80, 16] and [batch, 6,"
                    + " size, size] of Wav2Lip, or [batch, 16, 32, 32] and [batch, 6, 160, 160] of"
                    + " Ultralight-Digital-Human, found "
                    + network.get().inputs() + ". Any other network needs a model.yaml of its own.");
        }
        return OnnxShapes.fault(network.get())
                .<Recognition>map(Recognition.Broken::new)
                .orElseGet(() -> accepted(file, network.get(), picture.get(), sound.get(), preset.get()));
    }

    private static boolean isPicture(TensorDescription input) {
        List<Long> shape = input.shape();
        return shape.size() == 4
                && shape.get(1) == PICTURES
                && shape.get(2) >= 8
                && shape.get(2).equals(shape.get(3));
    }

    private static Recognition accepted(
            Path file, OnnxFile network, TensorDescription picture, TensorDescription sound, ModelDescriptor preset) {
        PresetTensors tensors = PresetTensors.of(preset);
        TensorDescription output = network.outputs().get(0);
        Map<String, String> names = Map.of(
                picture.name(), tensors.picture(), sound.name(), tensors.sound(), output.name(), tensors.output());
        long size = picture.shape().get(2);
        return new Recognition.Accepted(new RecognisedModel(
                Optional.empty(),
                OnnxModel.FAMILY,
                preset.summary(),
                tensors.file(),
                Map.of("precision", network.precision().key()),
                List.of(
                        new TensorDescription(tensors.picture(), picture.shape()),
                        new TensorDescription(tensors.sound(), sound.shape())),
                List.of(new TensorDescription(
                        tensors.output(), List.of(picture.shape().get(0), 3L, size, size))),
                (target, precision) -> OnnxFile.copyRenamed(file, target, names),
                preset.pipeline(),
                preset.sources()));
    }
}
