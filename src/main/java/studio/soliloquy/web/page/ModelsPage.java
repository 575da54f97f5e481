package studio.soliloquy.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Plugins;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** The models that the studio has, and where more are imported. */
@Controller
class ModelsPage {
    private final Models models;
    private final AnimationModels families;
    private final Plugins plugins;

    ModelsPage(Models models, AnimationModels families, Plugins plugins) {
        this.models = models;
        this.families = families;
        this.plugins = plugins;
    }

    /** @param imported the ids of the models that have just been imported */
    @GetMapping("/models")
    String show(@RequestParam(required = false) Set<String> imported, Model page) {
        List<ModelDescriptor> all = models.all();
        page.addAttribute(
                "models",
                all.stream()
                        .map(model -> ModelRow.of(model, capabilities(model), all))
                        .toList());
        page.addAttribute("broken", models.broken());
        page.addAttribute("plugins", plugins.all());
        page.addAttribute("jars", jars());
        page.addAttribute("imported", imported == null ? Set.of() : imported);
        return "models";
    }

    /** Which jar a plug-in's model lies in, by the model's id. */
    private Map<String, String> jars() {
        Map<String, String> jars = new HashMap<>();
        plugins.all().forEach(plugin -> plugin.models().forEach(id -> jars.put(id, plugin.jar())));
        return jars;
    }

    private Optional<Capabilities> capabilities(ModelDescriptor model) {
        return families.animates(model) ? Optional.of(families.runnerOf(model).capabilities(model)) : Optional.empty();
    }
}
