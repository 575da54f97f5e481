package studio.soliloquy.animation.synctalk.checkpoint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Precision;
import studio.soliloquy.model.TestingModels;
import studio.soliloquy.model.checkpoint.Checkpoint;
import studio.soliloquy.model.graph.GraphBuilder;

/** The golden checkpoints, imported into a test's own studio. */
public final class GoldenModels {
    private static final Path GOLDEN = Path.of("../shared/golden");

    private final Path home;
    private final TestingModels studio;

    /** Skips the test where the golden values are missing. */
    public GoldenModels(Path home) {
        assumeTrue(Files.isDirectory(GOLDEN), "the golden values are not beside this checkout");
        this.home = home;
        studio = TestingModels.at(home, new SynctalkFamily(), new AudioEncoderFamily());
    }

    public TestingModels studio() {
        return studio;
    }

    public ModelDescriptor generator() {
        return imported("unet_328_ave.pth");
    }

    /** The generator's graph as its training has it, without what makes it quicker. */
    public Path plainGenerator() throws IOException {
        Path file = home.resolve("plain.onnx");
        GraphBuilder graph = new GraphBuilder("unet", Precision.FP32);
        try (Checkpoint checkpoint = Checkpoint.open(home.resolve("unet_328_ave.pth"))) {
            TensorNames names = TensorNames.of(checkpoint.shapes());
            UnetCandidates.best(names)
                    .orElseThrow()
                    .unet()
                    .hearing(AudioMode.AVE)
                    .tell(new GraphLayers(graph, tensor -> checkpoint.values(names.original(tensor))));
        }
        graph.write(file);
        return file;
    }

    public ModelDescriptor encoder() {
        return imported("audio_visual_encoder.pth");
    }

    private ModelDescriptor imported(String name) {
        Path file = home.resolve(name);
        try (InputStream packed = new XZInputStream(Files.newInputStream(GOLDEN.resolve(name + ".xz")))) {
            Files.copy(packed, file);
            return studio.imports().importFile(file, "Golden", Precision.FP32);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
