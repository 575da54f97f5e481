package studio.soliloquy.animation.synctalk.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.checkpoint.Checkpoint;
import studio.soliloquy.model.graph.GraphBuilder;
import studio.soliloquy.model.spi.NetworkWriter;

/**
 * Builds a network of an architecture with the weights of a checkpoint.
 *
 * @param name of the graph
 */
record CheckpointNetwork(String name, Path file, TensorNames names, Architecture architecture)
        implements NetworkWriter {
    @Override
    public void write(Path target, Precision precision) throws IOException {
        GraphBuilder graph = new GraphBuilder(name, precision);
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            architecture.tell(new LeanGraphLayers(graph, tensor -> checkpoint.values(names.original(tensor))));
        }
        graph.write(target);
    }
}
