package studio.soliloquy.animation.synctalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.animation.network.AudioWindow;
import studio.soliloquy.animation.network.Compositing;
import studio.soliloquy.animation.network.DrawnPicture;
import studio.soliloquy.animation.network.FrameInput;
import studio.soliloquy.animation.network.FrameRenderer;
import studio.soliloquy.animation.network.HalvedNetwork;
import studio.soliloquy.animation.network.PastedRegion;
import studio.soliloquy.animation.network.PictureInput;
import studio.soliloquy.animation.network.PictureView;
import studio.soliloquy.animation.network.PixelValues;
import studio.soliloquy.animation.network.Renderers;
import studio.soliloquy.animation.network.SilenceGate;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Tuning;

/** How one speech is drawn by one kind of network. */
record Drawing(FeatureFile features, Optional<SilenceGate> gate, NetworkKind kind, SyncTalkOptions options) {
    /** @param network taken over */
    Renderers renderers(Network network, Tuning tuning) {
        return new Renderers(network, tuning, this::renderer);
    }

    /** @param network taken over */
    Renderers halvedRenderers(HalvedNetwork network, Tuning tuning) {
        return new Renderers(
                network,
                tuning,
                call -> renderer(
                        call, network.firstHalf(Generator.PICTURE, picture()).inputs()));
    }

    /** Of the whole network. */
    FrameRenderer renderer(NetworkCall call) {
        return renderer(call, Map.of());
    }

    private FrameRenderer renderer(NetworkCall call, Map<String, FrameInput> kept) {
        Map<String, FrameInput> inputs = new HashMap<>(kept);
        inputs.put(Generator.PICTURE, picture());
        inputs.put(Generator.SPEECH, new AudioWindow(features, SpeechMode.WINDOW, gate, false));
        return new FrameRenderer(
                call,
                inputs,
                DrawnPicture.asItIs(Generator.DRAWN),
                Compositing.of(options.seamless(), kind.face().geometry(), PastedRegion.WHOLE));
    }

    private FrameInput picture() {
        List<PictureView> views = List.of(PictureView.PICTURE, PictureView.MASKED);
        FaceSquare face = kind.face();
        return new PictureInput(
                face.geometry(), PixelValues.BGR_TO_ONE, views, Optional.of(face.mask()), Optional.empty(), false);
    }
}
