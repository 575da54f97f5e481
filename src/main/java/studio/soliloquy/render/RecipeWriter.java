package studio.soliloquy.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Ears;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.model.InferenceLibraries;
import studio.soliloquy.project.Projects;
import studio.soliloquy.video.VideoLibraries;
import studio.soliloquy.video.VideoMetadata;
import studio.soliloquy.video.VideoSettings;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a job's result is made of. */
@Component
class RecipeWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Projects projects;
    private final AssetStore assets;
    private final Foresight foresight;
    private final RenderRecipes recipes;
    private final StepTimes times;
    private final ThisMachine machine;
    private final Ears ears;
    private final RecipeEncoding encoding;
    private final String version;

    RecipeWriter(
            Projects projects,
            AssetStore assets,
            Foresight foresight,
            RenderRecipes recipes,
            StepTimes times,
            ThisMachine machine,
            Ears ears,
            VideoSettings video,
            RenderSettings render,
            ObjectProvider<BuildProperties> build) {
        this.projects = projects;
        this.assets = assets;
        this.foresight = foresight;
        this.recipes = recipes;
        this.times = times;
        this.machine = machine;
        this.ears = ears;
        encoding = RecipeEncoding.of(video, render);
        version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
    }

    /** To be asked when all segments are done. */
    Recipe recipe(RenderJob job) {
        RenderRequest request = job.request();
        Optional<RenderRecipe> frozen = recipes.findById(job.id().value());
        RecipeModel model = frozen.map(RenderRecipe::model).orElseGet(() -> foresight.current(request.modelId()));
        return new Recipe(
                frozen.flatMap(RenderRecipe::title)
                        .orElseGet(() -> projects.get(request.project()).name()),
                material(request.subject()),
                request.faceIndex(),
                Optional.of(request.adjustment()).filter(adjustment -> !adjustment.changesNothing()),
                material(request.audio()),
                request.sound(),
                request.features().map(this::material),
                model,
                request.frameRate(),
                request.parameters().values(),
                request.format(),
                Optional.of(request.output()).filter(output -> !output.changesNothing()),
                Optional.of(encoding),
                versions(model, ears.of(request.parameters())),
                devices(job.id()));
    }

    /** What the result says of itself. The same recipe gives the same. */
    VideoMetadata metadata(Recipe recipe) {
        VideoMetadata metadata =
                VideoMetadata.synthetic(recipe.title(), recipe.model().id());
        String written = JSON.writeValueAsString(new Receipt(Receipt.SCHEMA, recipe, Optional.empty()));
        // A model of hundreds of files has its recipe beside the result alone.
        boolean fits = written.getBytes(StandardCharsets.UTF_8).length <= VideoMetadata.LONGEST_RECIPE;
        return fits ? metadata.withRecipe(written) : metadata;
    }

    private RecipeMaterial material(AssetId asset) {
        return RecipeMaterial.of(assets.get(asset));
    }

    private Map<String, String> versions(RecipeModel model, SpeechToMouth hearing) {
        Map<String, String> versions = new TreeMap<>(VideoLibraries.versions());
        versions.put("Soliloquy", version);
        versions.put("Java", Runtime.version().toString());
        versions.put("Hearing", hearing.name());
        if (!model.files().isEmpty() || Ears.runsNetwork(hearing)) {
            versions.putAll(InferenceLibraries.versions());
        }
        return versions;
    }

    private List<String> devices(RenderId render) {
        List<String> devices = times.of(render).stream()
                .filter(time -> time.step().equals(TaskRows.SEGMENT))
                .map(StepTime::device)
                .distinct()
                .sorted()
                .toList();
        return devices.isEmpty() ? List.of(machine.device()) : devices;
    }
}
