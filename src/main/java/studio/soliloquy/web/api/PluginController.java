package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.animation.Plugin;
import studio.soliloquy.animation.Plugins;

/** Shows which plug-ins there are. None is ever taken through the browser: they are code. */
@RestController
@RequestMapping("/api/v1/plugins")
@Tag(name = "Models")
class PluginController {
    private final Plugins plugins;

    PluginController(Plugins plugins) {
        this.plugins = plugins;
    }

    @GetMapping
    @Operation(
            operationId = "listPlugins",
            summary = "The jars in the folder for plug-ins, those that cannot be used with the reason")
    @ApiResponse(responseCode = "200", description = "The plug-ins, by the names of their jars")
    List<ListedPlugin> all() {
        return plugins.all().stream().map(ListedPlugin::of).toList();
    }

    /**
     * A plug-in as the page lists it.
     *
     * @param families of models that it brings
     * @param models the ids of the models inside the jar
     * @param problem why it cannot be used, null where it can
     */
    record ListedPlugin(
            @Schema(example = "glow-1.0.jar") String jar,
            @Schema(example = "[\"glow\"]") List<String> families,
            @Schema(example = "[\"glow\"]") List<String> models,
            String problem) {

        static ListedPlugin of(Plugin plugin) {
            return new ListedPlugin(
                    plugin.jar(),
                    plugin.families(),
                    plugin.models(),
                    plugin.problem().orElse(null));
        }
    }
}
