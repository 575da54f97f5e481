package studio.soliloquy.model.spi;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.model.network.TensorDescription;

/**
 * A model that can be made from a file.
 *
 * @param id where the family has one model of this kind; empty where each gets an id of its own
 * @param summary one or two sentences for the descriptor
 * @param fileName of the network within the model's folder
 * @param settings for the descriptor; the precision is added where it is not among them
 * @param inputs of the network that the writer writes, −1 where the batch is free
 * @param outputs as the inputs
 * @param pipeline for the descriptor
 * @param sources where more is told of such models
 */
public record RecognisedModel(
        Optional<String> id,
        String family,
        String summary,
        String fileName,
        Map<String, String> settings,
        List<TensorDescription> inputs,
        List<TensorDescription> outputs,
        NetworkWriter writer,
        Map<String, Object> pipeline,
        List<URI> sources) {
    public RecognisedModel {
        requireNonNull(id, "id");
        requireNonNull(family, "family");
        requireNonNull(summary, "summary");
        requireNonNull(fileName, "fileName");
        settings = Map.copyOf(settings);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        requireNonNull(writer, "writer");
        pipeline = Collections.unmodifiableMap(new LinkedHashMap<>(pipeline));
        sources = List.copyOf(sources);
    }

    /** A model of a family that needs no pipeline. */
    public RecognisedModel(
            Optional<String> id,
            String family,
            String summary,
            String fileName,
            Map<String, String> settings,
            List<TensorDescription> inputs,
            List<TensorDescription> outputs,
            NetworkWriter writer) {
        this(id, family, summary, fileName, settings, inputs, outputs, writer, Map.of(), List.of());
    }
}
