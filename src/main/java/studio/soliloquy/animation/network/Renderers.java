package studio.soliloquy.animation.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Tuning;

/** The network of a session and what runs it side by side. A second close does nothing. */
public final class Renderers implements AutoCloseable {
    private final Network network;
    private final List<FrameRenderer> renderers = new ArrayList<>();

    /**
     * @param network closed with this, and closed at once where this cannot be made
     * @param tuning that the network was opened for: a renderer for each of its calls
     * @param making a renderer of its call; where it fails, it leaves nothing open but the call
     */
    public Renderers(Network network, Tuning tuning, Function<NetworkCall, FrameRenderer> making) {
        this.network = network;
        boolean whole = false;
        try {
            for (int i = 0; i < tuning.calls(); i++) {
                renderers.add(renderer(tuning.batch(), making));
            }
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private FrameRenderer renderer(int batch, Function<NetworkCall, FrameRenderer> making) {
        NetworkCall call = network.call(batch);
        try {
            return making.apply(call);
        } catch (RuntimeException refused) {
            call.close();
            throw refused;
        }
    }

    List<FrameRenderer> all() {
        return renderers;
    }

    @Override
    public void close() {
        renderers.forEach(FrameRenderer::close);
        network.close();
    }
}
