package studio.soliloquy.animation.synctalk.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.soliloquy.animation.network.OnnxShapes;
import studio.soliloquy.model.graph.OnnxFile;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.spi.RecognisedModel;
import studio.soliloquy.model.spi.Recognition;

/** Recognises a U-Net that was exported to ONNX elsewhere, with a fixed or a free batch. */
final class UnetFile {
    private static final List<Long> SIZES = List.of(320L, 160L);

    private static final List<List<Long>> EIGHT_FRAMES = List.of(List.of(16L, 32L, 32L), List.of(128L, 16L, 32L));

    private UnetFile() {}

    static Recognition recognise(Path file, OnnxFile network, Optional<String> wish) {
        Optional<TensorDescription> picture = OnnxShapes.named("input", network.inputs());
        Optional<TensorDescription> audio = OnnxShapes.named("audio", network.inputs());
        if (network.inputs().size() != 2 || picture.isEmpty() || audio.isEmpty()) {
            return new Recognition.NotMine("Expected an ONNX network with the inputs \"input\" and \"audio\", found "
                    + network.inputs() + ".");
        }
        if (hearsEightFrames(picture.get(), audio.get())) {
            return new Recognition.NotMine("Expected a network that hears sixteen frames, found one that hears eight.");
        }
        return fault(network, picture.get())
                .<Recognition>map(Recognition.Broken::new)
                .orElseGet(() -> heard(file, network, picture.get(), audio.get(), wish));
    }

    /** Ultralight-Digital-Human's own networks hear half as much as those of SyncTalk_2D. */
    private static boolean hearsEightFrames(TensorDescription picture, TensorDescription audio) {
        List<Long> window = audio.shape();
        return picture.shape().contains(160L) && window.size() == 4 && EIGHT_FRAMES.contains(window.subList(1, 4));
    }

    private static Optional<String> fault(OnnxFile network, TensorDescription picture) {
        List<Long> shape = picture.shape();
        boolean square = shape.size() == 4
                && SIZES.contains(shape.get(2))
                && shape.get(2).equals(shape.get(3));
        if (!square || shape.get(1) != 6) {
            return Optional.of("Expected \"input\" of the shape [batch, 6, 320, 320] or [batch, 6, 160, 160], found "
                    + shape + ".");
        }
        if (network.outputs().size() != 1 || !network.outputs().get(0).name().equals("output")) {
            return Optional.of("Expected one output \"output\", found " + network.outputs() + ".");
        }
        return OnnxShapes.fault(network);
    }

    private static Recognition heard(
            Path file, OnnxFile network, TensorDescription picture, TensorDescription audio, Optional<String> wish) {
        List<Long> window = audio.shape();
        Optional<AudioMode> mode =
                window.size() == 4 ? AudioMode.ofWindow(window.get(2), window.get(3)) : Optional.empty();
        if (mode.isEmpty() || window.get(1) < 1) {
            return new Recognition.Broken("Expected \"audio\" of the shape [batch, channels, 16, 16] for ave, 32 and 32"
                    + " for hubert, or 16 and 32 for wenet, found " + window + ".");
        }
        if (wish.isPresent() && !wish.get().equals(mode.get().key())) {
            return new Recognition.Broken("Expected a network of the mode \"" + wish.get()
                    + "\", found one of the mode \"" + mode.get().key() + "\".");
        }
        return accepted(file, network, picture, mode.get());
    }

    private static Recognition accepted(Path file, OnnxFile network, TensorDescription picture, AudioMode mode) {
        long size = picture.shape().get(2);
        Map<String, String> settings = new TreeMap<>(SynctalkFamily.settings(mode, size));
        settings.put("precision", network.precision().key());
        return new Recognition.Accepted(new RecognisedModel(
                Optional.empty(),
                SynctalkFamily.NAME,
                "Paints the mouth of one person into " + size + " pixels, as that person's recordings taught it"
                        + " (an ONNX network made elsewhere).",
                SynctalkFamily.FILE,
                settings,
                network.inputs(),
                List.of(new TensorDescription("output", List.of(picture.shape().get(0), 3L, size, size))),
                (target, precision) -> Files.copy(file, target)));
    }
}
