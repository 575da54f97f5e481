package studio.soliloquy.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.model.BrokenModel;
import studio.soliloquy.model.Catalogue;
import studio.soliloquy.model.KnownModel;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;

/** Knows two models, one of which can be downloaded. */
public final class InMemoryCatalogue implements Catalogue {
    private static final ModelFile NETWORK = new ModelFile("network.onnx", 145_000_000, "ab".repeat(32));

    @Override
    public List<KnownModel> all() {
        return List.of(
                known("afar", List.of(NETWORK), Optional.empty()),
                known("by-hand", List.of(), Optional.of("Ask the authors.")));
    }

    private static KnownModel known(String id, List<ModelFile> files, Optional<String> obtain) {
        ModelDescriptor model = new ModelDescriptor(
                id,
                TestingAnimationModel.FAMILY,
                "Known " + id,
                "Known.",
                "MIT",
                Optional.of(URI.create("https://example.org/licence")),
                List.of(URI.create("https://example.org/paper")),
                files,
                Map.of(),
                Map.of(),
                Map.of());
        Map<String, URI> addresses =
                files.isEmpty() ? Map.of() : Map.of("network.onnx", URI.create("https://example.org/network.onnx"));
        return new KnownModel(model, "Good at tests.", "Needs nothing.", obtain, 145_000_000, addresses);
    }

    @Override
    public Optional<KnownModel> find(String id) {
        return all().stream().filter(known -> known.id().equals(id)).findFirst();
    }

    @Override
    public List<BrokenModel> broken() {
        return List.of();
    }
}
