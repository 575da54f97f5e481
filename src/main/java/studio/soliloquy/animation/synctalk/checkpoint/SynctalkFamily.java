package studio.soliloquy.animation.synctalk.checkpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.network.OnnxShapes;
import studio.soliloquy.animation.onnx.Preset;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.spi.ModelFamily;
import studio.soliloquy.model.spi.RecognisedModel;
import studio.soliloquy.model.spi.Recognition;

/** Recognises the U-Nets of SyncTalk_2D and Ultralight-Digital-Human, as checkpoints and as ONNX networks. */
@Component
class SynctalkFamily implements ModelFamily {
    static final String NAME = "synctalk";
    static final String FILE = "generator.onnx";
    private static final String MODE = "mode";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Recognition recognise(Path file, Map<String, String> wishes) {
        Optional<String> wish = Optional.ofNullable(wishes.get(MODE));
        return UserFile.recognise(
                file, tensors -> ofTensors(file, tensors, wish), network -> UnetFile.recognise(file, network, wish));
    }

    private static Recognition ofTensors(Path file, TensorNames tensors, Optional<String> wish) {
        Optional<UnetCandidate> best = UnetCandidates.best(tensors);
        if (best.isEmpty()) {
            return new Recognition.NotMine("Expected the tensors of a U-Net such as \"inc.inconv.0.conv.0.weight\","
                    + " found " + tensors.shapes().size() + " others.");
        }
        if (!best.get().match().isExact()) {
            return new Recognition.Broken(best.get().match().explanation());
        }
        return heard(file, tensors, best.get().unet(), wish);
    }

    private static Recognition heard(Path file, TensorNames tensors, TalkingUnet unet, Optional<String> wish) {
        AudioMode mode = wish.flatMap(AudioMode::of).orElse(unet.presumedMode());
        if (wish.isPresent() && !wish.get().equals(mode.key()) || !unet.canHear(mode)) {
            return new Recognition.Broken(
                    "Expected a network of the mode \"" + wish.orElseThrow() + "\", found one of " + unet.size()
                            + " pixels of the mode \"" + unet.presumedMode().key() + "\".");
        }
        return accepted(file, tensors, unet.hearing(mode));
    }

    private static Recognition accepted(Path file, TensorNames tensors, TalkingUnet unet) {
        TensorList list = TensorList.of(unet);
        Optional<ModelDescriptor> ultralight = ultralight(list);
        if (ultralight.isPresent()) {
            return ofPreset(file, tensors, unet, ultralight.get());
        }
        return new Recognition.Accepted(new RecognisedModel(
                Optional.empty(),
                NAME,
                unet.summary(),
                FILE,
                settings(unet.audio().mode(), unet.size()),
                list.inputs(),
                list.outputs(),
                new CheckpointNetwork("unet", file, tensors, unet)));
    }

    /** Ultralight-Digital-Human's own networks have the same layers and hear half as much. */
    private static Optional<ModelDescriptor> ultralight(TensorList list) {
        return OnnxShapes.named("input", list.inputs())
                .flatMap(picture ->
                        OnnxShapes.named("audio", list.inputs()).flatMap(audio -> Preset.of(picture, audio)));
    }

    private static Recognition ofPreset(Path file, TensorNames tensors, TalkingUnet unet, ModelDescriptor preset) {
        TensorList list = TensorList.of(unet);
        return new Recognition.Accepted(new RecognisedModel(
                Optional.empty(),
                preset.family(),
                preset.summary(),
                FILE,
                Map.of(),
                list.inputs(),
                list.outputs(),
                new CheckpointNetwork("unet", file, tensors, unet),
                preset.pipeline(),
                preset.sources()));
    }

    static Map<String, String> settings(AudioMode mode, long size) {
        return Map.of(MODE, mode.key(), "size", String.valueOf(size));
    }
}
