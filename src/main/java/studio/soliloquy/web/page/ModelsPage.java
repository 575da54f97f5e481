package studio.soliloquy.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Plugins;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.Catalogue;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelDownloads;
import studio.soliloquy.model.Models;

/** The models that the studio has and those that it knows of, and where more are imported. */
@Controller
class ModelsPage {
    private final Models models;
    private final AnimationModels families;
    private final Catalogue catalogue;
    private final ModelDownloads downloads;
    private final Plugins plugins;

    ModelsPage(
            Models models, AnimationModels families, Catalogue catalogue, ModelDownloads downloads, Plugins plugins) {
        this.models = models;
        this.families = families;
        this.catalogue = catalogue;
        this.downloads = downloads;
        this.plugins = plugins;
    }

    /** @param imported the ids of the models that have just been imported */
    @GetMapping("/models")
    String show(@RequestParam(required = false) Set<String> imported, Model page) {
        List<ModelDescriptor> all = models.all();
        page.addAttribute("models", all.stream().map(model -> row(model, all)).toList());
        page.addAttribute("known", known(all));
        page.addAttribute(
                "broken",
                Stream.concat(models.broken().stream(), catalogue.broken().stream())
                        .toList());
        page.addAttribute("plugins", plugins.all());
        page.addAttribute("jars", jars());
        page.addAttribute("imported", imported == null ? Set.of() : imported);
        return "models";
    }

    /** A model that cannot be used says why, and does not keep the others from the page. */
    private ModelRow row(ModelDescriptor model, List<ModelDescriptor> all) {
        try {
            Optional<Capabilities> told =
                    families.animates(model) ? Optional.of(families.capabilities(model)) : Optional.empty();
            return ModelRow.of(model, told, Optional.empty(), all);
        } catch (StudioException unusable) {
            return ModelRow.of(model, Optional.empty(), Optional.of(unusable), all);
        }
    }

    private List<KnownRow> known(List<ModelDescriptor> installed) {
        return catalogue.all().stream()
                .filter(known -> !known.isAmong(installed))
                .map(known -> KnownRow.of(known, downloads.find(known.id())))
                .toList();
    }

    /** Which jar a plug-in's model lies in, by the model's id. */
    private Map<String, String> jars() {
        Map<String, String> jars = new HashMap<>();
        plugins.all().forEach(plugin -> plugin.models().forEach(id -> jars.put(id, plugin.jar())));
        return jars;
    }
}
