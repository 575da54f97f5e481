package studio.soliloquy.animation.synctalk.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.model.graph.GraphBuilder;

/** The U-Net of 160 pixels with few channels and numbers that nobody trained. */
public final class SmallUnet {
    static final TalkingUnet UNET = new TalkingUnet(4, 16, new AudioBranch(AudioMode.HUBERT, 16, 32, 32));

    private SmallUnet() {}

    /** A studio with this network as its one model, as it builds it from a checkpoint. */
    public static TestingModels studio(Path home) {
        return TestingModels.at(home, new SynctalkFamily());
    }

    public static ModelDescriptor installed(TestingModels studio, Path folder) {
        Path file = folder.resolve("small.onnx");
        write(file, LeanGraphLayers::new);
        return studio.imports().importFile(file, "Small", Precision.FP32);
    }

    static void write(Path file, BiFunction<GraphBuilder, Weights, Layers> layers) {
        Map<String, List<Integer>> shapes = TensorList.of(UNET).tensors();
        GraphBuilder graph = new GraphBuilder("unet", Precision.FP32);
        UNET.tell(layers.apply(graph, tensor -> random(tensor, shapes.get(tensor))));
        try {
            graph.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As large as those of a trained network, so that nothing fades or grows on its way. */
    private static float[] random(String tensor, List<Integer> shape) {
        int values = shape.stream().reduce(1, Math::multiplyExact);
        boolean weights = shape.size() > 1;
        boolean scale = !weights && tensor.matches(".*(running_var|conv\\.[147]\\.weight|bn\\d\\.weight)");
        double spread = weights ? Math.sqrt(2.0 * shape.get(0) / values) : 0.1;
        Random random = new Random(tensor.hashCode());
        float[] numbers = new float[values];
        for (int i = 0; i < values; i++) {
            numbers[i] = (float) (scale ? 1 : spread * random.nextGaussian());
        }
        return numbers;
    }
}
