package studio.soliloquy.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;

/** The models that the studio has, and where more are imported. */
@Controller
class ModelsPage {
    private final Models models;
    private final AnimationModels families;

    ModelsPage(Models models, AnimationModels families) {
        this.models = models;
        this.families = families;
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
        page.addAttribute("imported", imported == null ? Set.of() : imported);
        return "models";
    }

    private Optional<Capabilities> capabilities(ModelDescriptor model) {
        return families.animates(model) ? Optional.of(families.runnerOf(model).capabilities(model)) : Optional.empty();
    }
}
