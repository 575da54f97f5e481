package studio.soliloquy.render;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.ReceiptFacts.Again;
import studio.soliloquy.render.ReceiptFacts.Names;
import studio.soliloquy.render.ReceiptFacts.Result;
import studio.soliloquy.render.ReceiptFacts.Seconds;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a receipt beside a result. */
@Component
class ReceiptWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JobFolders folders;
    private final RenderRecipes recipes;
    private final RenderSegments segments;
    private final JobMeasures measures;
    private final Projects projects;
    private final AssetStore assets;

    ReceiptWriter(
            JobFolders folders,
            RenderRecipes recipes,
            RenderSegments segments,
            JobMeasures measures,
            Projects projects,
            AssetStore assets) {
        this.folders = folders;
        this.recipes = recipes;
        this.segments = segments;
        this.measures = measures;
        this.projects = projects;
        this.assets = assets;
    }

    /** @param resultName of the result, beside which the receipt is published */
    void write(RenderJob job, Recipe recipe, String resultName, ResultFile result, Measurement measured)
            throws IOException, InterruptedException {
        Receipt receipt = new Receipt(Receipt.SCHEMA, recipe, Optional.of(facts(job, recipe, result, measured)));
        folders.writeResult(
                JobFolders.receiptName(resultName), file -> Files.write(file, JSON.writeValueAsBytes(receipt)));
    }

    private ReceiptFacts facts(RenderJob job, Recipe recipe, ResultFile result, Measurement measured) {
        return new ReceiptFacts(
                job.id(),
                job.request().project(),
                names(job.request()),
                job.submittedAt(),
                job.startedAt(),
                Instant.now(),
                new Seconds(
                        measured.audioSeconds(),
                        measured.prepareSeconds(),
                        measured.renderSeconds(),
                        measured.joinSeconds()),
                job.predicted(),
                new Prediction(measured.seconds(), measured.peakMemory(), measured.diskBytes()),
                new Result(result.bytes(), result.sha256(), job.frameCount(), job.width(), job.height()),
                attempts(job.id()),
                measures.nodes(job.id()),
                recipes.findById(job.id().value())
                        .flatMap(RenderRecipe::origin)
                        .map(origin -> again(origin, recipe, result)));
    }

    private Names names(RenderRequest request) {
        return new Names(
                projects.get(request.project()).name(),
                label(request.subject()),
                label(request.audio()),
                request.features().map(this::label));
    }

    private String label(AssetId asset) {
        return assets.get(asset).label();
    }

    private List<Integer> attempts(RenderId render) {
        return segments.ofJob(render.value()).stream()
                .map(RenderSegment::attempts)
                .toList();
    }

    private static Again again(Receipt origin, Recipe recipe, ResultFile result) {
        Optional<String> earlier = origin.facts().map(facts -> facts.result().sha256());
        return new Again(
                earlier, earlier.map(result.sha256()::equals), origin.recipe().differences(recipe));
    }
}
