package studio.soliloquy.animation.network;

import java.util.List;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.graph.GraphCut;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.TensorDescription;
import studio.soliloquy.model.network.Tuning;

/**
 * A network in two halves: the first sees the picture alone, so what it gives is computed once for each picture. As a
 * network it is its second half, which takes the kept values as inputs. A second close does nothing.
 */
public final class HalvedNetwork implements Network {
    private final Network first;
    private final Network second;
    private final KeptPictures pictures;

    private HalvedNetwork(Network first, Network second, KeptPictures pictures) {
        this.first = first;
        this.second = second;
        this.pictures = pictures;
    }

    /**
     * @param pictures what was computed for pictures; the caller's, and of this network alone
     * @param tuning of the second half; what the first gives is computed picture by picture
     */
    public static HalvedNetwork open(
            Networks networks, GraphCut cut, String name, KeptPictures pictures, DeviceLease lease, Tuning tuning) {
        Tuning single = new Tuning(tuning.calls(), tuning.threads(), 1);
        Network first = networks.open(cut.first(), name, lease, single);
        try {
            return new HalvedNetwork(first, networks.open(cut.second(), name, lease, tuning), pictures);
        } catch (RuntimeException refused) {
            first.close();
            throw refused;
        }
    }

    /**
     * The first half for one renderer.
     *
     * @param tensor the input that shows the picture
     * @param input what fills it; the half's own from now on
     */
    public PictureHalf firstHalf(String tensor, FrameInput input) {
        return new PictureHalf(first, tensor, input, pictures);
    }

    @Override
    public List<TensorDescription> inputs() {
        return second.inputs();
    }

    @Override
    public List<TensorDescription> outputs() {
        return second.outputs();
    }

    @Override
    public NetworkCall call(int batch) {
        return second.call(batch);
    }

    @Override
    public void close() {
        second.close();
        first.close();
    }
}
