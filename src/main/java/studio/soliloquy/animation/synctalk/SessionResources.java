package studio.soliloquy.animation.synctalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;

/** The network of a session and what runs it side by side. A second close does nothing. */
final class SessionResources implements AutoCloseable {
    private final Network network;
    private final List<FrameRenderer> renderers = new ArrayList<>();

    /** @param network closed with this, and closed at once where this cannot be made */
    SessionResources(
            Network network,
            FeatureFile features,
            Optional<SilenceGate> gate,
            CropGeometry geometry,
            SyncTalkOptions options,
            int threads) {
        this.network = network;
        boolean whole = false;
        try {
            for (int i = 0; i < threads; i++) {
                Compositing compositing = Compositing.of(options, geometry);
                renderers.add(renderer(new AudioWindow(features, gate), geometry, compositing));
            }
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private FrameRenderer renderer(AudioWindow window, CropGeometry geometry, Compositing compositing) {
        NetworkCall call;
        try {
            call = network.call(1);
        } catch (RuntimeException refused) {
            window.close();
            compositing.close();
            throw refused;
        }
        return new FrameRenderer(call, window, geometry, compositing);
    }

    List<FrameRenderer> renderers() {
        return renderers;
    }

    @Override
    public void close() {
        renderers.forEach(FrameRenderer::close);
        network.close();
    }
}
