package studio.soliloquy.animation.network;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import studio.soliloquy.model.network.Network;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.model.network.TensorDescription;

/** Gives what the first half of a network makes of a picture, computed or remembered. One thread; closed by whoever made it. */
public final class PictureHalf implements AutoCloseable {
    private final Network network;
    private final NetworkCall call;
    private final String tensor;
    private final FrameInput picture;
    private final KeptPictures pictures;
    private PreparedFrame shown;
    private Map<String, float[]> values = Map.of();

    PictureHalf(Network network, String tensor, FrameInput picture, KeptPictures pictures) {
        this.network = network;
        this.tensor = tensor;
        this.picture = picture;
        this.pictures = pictures;
        call = network.call(1);
    }

    /** One input of the second half for each value that is kept, by its name. The half is closed with them. */
    public Map<String, FrameInput> inputs() {
        Map<String, FrameInput> inputs = new HashMap<>();
        network.outputs().forEach(kept -> inputs.put(kept.name(), new Kept(kept.name())));
        return inputs;
    }

    private Map<String, float[]> of(int index, PreparedFrame frame) {
        if (shown != frame) {
            values = pictures.of(frame.crop(), () -> computed(index, frame));
            shown = frame;
        }
        return values;
    }

    private Map<String, float[]> computed(int index, PreparedFrame frame) {
        picture.write(index, frame, call.input(tensor));
        call.run();
        Map<String, float[]> computed = new HashMap<>();
        for (TensorDescription output : network.outputs()) {
            FloatBuffer result = call.output(output.name());
            float[] copy = new float[result.capacity()];
            result.get(0, copy);
            computed.put(output.name(), copy);
        }
        return computed;
    }

    @Override
    public void close() {
        call.close();
        picture.close();
    }

    private final class Kept implements FrameInput {
        private final String name;

        Kept(String name) {
            this.name = name;
        }

        @Override
        public void write(int index, PreparedFrame frame, FloatBuffer target) {
            target.put(0, of(index, frame).get(name));
        }

        @Override
        public void close() {
            PictureHalf.this.close();
        }
    }
}
