package studio.soliloquy.animation.synctalk.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.UntrainedModels;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.graph.GraphBuilder;

/** The U-Net of SyncTalk_2D with weights drawn so that what flows through it neither dies away nor overflows. */
@Component
class UntrainedUnet implements UntrainedModels {
    private static final int STEPS = 5;
    private static final int WIDTH = 32;
    private static final int WINDOW_CHANNELS = 32;
    /** Half the variance behind each convolution: residual sums give it back. */
    private static final float NORMALISED = 0.7f;

    private static final float SHIFTED = 0.1f;

    @Override
    public void write(Path target, Precision precision, long seed) throws IOException {
        AudioBranch audio = new AudioBranch(AudioMode.AVE, WIDTH, WINDOW_CHANNELS, WIDTH);
        TalkingUnet unet = new TalkingUnet(STEPS, WIDTH, audio);
        Map<String, List<Integer>> shapes = TensorList.of(unet).tensors();
        GraphBuilder graph = new GraphBuilder("untrained", precision);
        unet.tell(new GraphLayers(graph, name -> values(name, shapes.get(name), seed)));
        graph.write(target);
    }

    /** Each tensor by its own name, so that the order in which they are asked for does not matter. */
    private static float[] values(String name, List<Integer> shape, long seed) {
        Random random = new Random(seed * 31 + name.hashCode());
        int count = shape.stream().reduce(1, Math::multiplyExact);
        float[] values = new float[count];
        if (shape.size() == 4) {
            double deviation = Math.sqrt(2.0 * shape.get(0) / count);
            for (int i = 0; i < count; i++) {
                values[i] = (float) (deviation * random.nextGaussian());
            }
        } else if (name.endsWith(".bias")) {
            for (int i = 0; i < count; i++) {
                values[i] = (float) (SHIFTED * random.nextGaussian());
            }
        } else {
            Arrays.fill(values, constant(name));
        }
        return values;
    }

    private static float constant(String name) {
        if (name.endsWith(".running_mean")) {
            return 0;
        }
        return name.endsWith(".running_var") ? 1 : NORMALISED;
    }
}
