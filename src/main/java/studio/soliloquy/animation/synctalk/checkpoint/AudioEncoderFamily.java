package studio.soliloquy.animation.synctalk.checkpoint;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.network.OnnxShapes;
import studio.soliloquy.model.graph.OnnxFile;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.spi.ModelFamily;
import studio.soliloquy.model.spi.NetworkWriter;
import studio.soliloquy.model.spi.RecognisedModel;
import studio.soliloquy.model.spi.Recognition;

/** Recognises the audio encoder of SyncTalk_2D, of which a studio has one. */
@Component
class AudioEncoderFamily implements ModelFamily {
    private static final String NAME = "audio-encoder";
    private static final String ID = "audio-visual-encoder";
    private static final String FILE = "encoder.onnx";
    private static final int PUBLISHED_WIDTH = 32;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Recognition recognise(Path file, Map<String, String> wishes) {
        return UserFile.recognise(file, tensors -> ofTensors(file, tensors), network -> ofNetwork(file, network));
    }

    private static Recognition ofTensors(Path file, TensorNames tensors) {
        AudioEncoder encoder = Stream.of(
                        new AudioEncoder(Math.max(1, tensors.length("0.conv_block.0.weight", 0))),
                        new AudioEncoder(Math.max(1, tensors.length("12.conv_block.0.weight", 0) / 16)))
                .min(Comparator.comparingInt(
                        candidate -> match(candidate, tensors).differences().size()))
                .orElseThrow();
        TensorMatch match = match(encoder, tensors);
        if (match.isExact()) {
            TensorList list = TensorList.of(encoder);
            return accepted(
                    encoder.features(),
                    list.inputs(),
                    list.outputs(),
                    Map.of(),
                    new CheckpointNetwork("audio_encoder", file, tensors, encoder));
        }
        return match.isClose()
                ? new Recognition.Broken(match.explanation())
                : new Recognition.NotMine("Expected the tensors of an audio encoder such as \"0.conv_block.0.weight\","
                        + " found " + tensors.shapes().size() + " others.");
    }

    private static TensorMatch match(AudioEncoder encoder, TensorNames tensors) {
        return TensorMatch.of(TensorList.of(encoder).tensors(), tensors.shapes());
    }

    private static Recognition ofNetwork(Path file, OnnxFile network) {
        if (network.inputs().size() != 1
                || network.outputs().size() != 1
                || !isMel(network.inputs().get(0))) {
            return new Recognition.NotMine("Expected an ONNX network with one input of the shape [batch, 1, 80, 16],"
                    + " found " + network.inputs() + ".");
        }
        Optional<String> fault = OnnxShapes.fault(network);
        if (fault.isPresent()) {
            return new Recognition.Broken(fault.get());
        }
        TensorDescription input = network.inputs().get(0);
        Map<String, String> names =
                Map.of(input.name(), "input", network.outputs().get(0).name(), "output");
        return accepted(
                new AudioEncoder(PUBLISHED_WIDTH).features(),
                List.of(new TensorDescription("input", input.shape())),
                List.of(new TensorDescription(
                        "output", List.of(input.shape().get(0), (long) new AudioEncoder(PUBLISHED_WIDTH).features()))),
                Map.of("precision", network.precision().key()),
                (target, precision) -> OnnxFile.copyRenamed(file, target, names));
    }

    private static boolean isMel(TensorDescription input) {
        return input.shape().size() == 4 && input.shape().subList(1, 4).equals(List.of(1L, 80L, 16L));
    }

    private static Recognition accepted(
            int features,
            List<TensorDescription> inputs,
            List<TensorDescription> outputs,
            Map<String, String> precision,
            NetworkWriter writer) {
        Map<String, String> settings = new TreeMap<>(precision);
        settings.put("width", String.valueOf(features));
        return new Recognition.Accepted(new RecognisedModel(
                Optional.of(ID),
                NAME,
                "Hears speech for networks of the mode ave: " + features + " features for each video frame.",
                FILE,
                settings,
                inputs,
                outputs,
                writer));
    }
}
