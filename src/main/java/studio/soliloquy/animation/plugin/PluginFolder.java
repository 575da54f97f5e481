package studio.soliloquy.animation.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.Plugin;
import studio.soliloquy.animation.PluginContext;
import studio.soliloquy.animation.Plugins;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.BuiltInModels;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.Models;
import studio.soliloquy.model.PluginModels;
import studio.soliloquy.model.network.Networks;
import studio.soliloquy.model.network.SampleLimits;

/**
 * The jars in the folder, each loaded once for as long as its file stays as it is. Where two bring the same name, the one
 * whose file's name comes first has it. What is no longer in the folder is forgotten, and its classes go when its last
 * session is closed.
 */
@Component
class PluginFolder implements Plugins, PluginModels {
    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);

    private final Path folder;
    private final List<String> ownFamilies;
    private final PluginContext context;
    private final Map<PluginFile, Loaded> loaded = new HashMap<>();
    private List<PluginFile> seen = List.of();
    private Content content = Content.EMPTY;
    private boolean loading;

    @Autowired
    PluginFolder(
            StudioHome home,
            PluginSettings settings,
            List<AnimationModel> families,
            Models models,
            Networks networks,
            SampleLimits limits) {
        this(settings.folderIn(home), families, new PluginContext(models, networks, limits));
    }

    PluginFolder(Path folder, List<AnimationModel> families, PluginContext context) {
        this.folder = folder;
        this.context = context;
        ownFamilies = families.stream().map(AnimationModel::family).toList();
    }

    private record Loaded(Optional<PluginJar> jar, String problem) {}

    private record Content(List<Plugin> plugins, List<AnimationModel> families, List<ModelDescriptor> models) {
        static final Content EMPTY = new Content(List.of(), List.of(), List.of());
    }

    @Override
    public List<Plugin> all() {
        return content().plugins;
    }

    @Override
    public List<AnimationModel> families() {
        return content().families;
    }

    @Override
    public List<ModelDescriptor> models() {
        return content().models;
    }

    /** A plug-in that asks for models while it is loaded sees those of no plug-in. */
    private synchronized Content content() {
        if (loading) {
            return Content.EMPTY;
        }
        List<PluginFile> files = PluginFile.in(folder);
        if (!files.equals(seen)) {
            loading = true;
            try {
                loaded.keySet().retainAll(files);
                files.forEach(file -> loaded.computeIfAbsent(file, this::load));
                content = withoutClashes(files);
                seen = files;
            } finally {
                loading = false;
            }
        }
        return content;
    }

    private Loaded load(PluginFile file) {
        try {
            PluginJar jar = PluginJar.load(file, context);
            LOG.info("Plug-in {} brings {}", file.name(), names(jar));
            return new Loaded(Optional.of(jar), "");
        } catch (UnusablePlugin unusable) {
            return unusable(file, unusable.getMessage(), unusable);
        } catch (RuntimeException failure) {
            return unusable(
                    file, "Expected a plug-in that can be loaded, but " + ThrownWords.of(failure) + ".", failure);
        }
    }

    private static Loaded unusable(PluginFile file, String why, Exception cause) {
        LOG.warn("Plug-in {} cannot be used: {}", file.name(), why);
        LOG.debug("Plug-in {} cannot be used", file.name(), cause);
        return new Loaded(Optional.empty(), why);
    }

    private Content withoutClashes(List<PluginFile> files) {
        Map<String, String> families = new TreeMap<>();
        ownFamilies.forEach(name -> families.put(name, "the studio"));
        Map<String, String> models = new TreeMap<>();
        Content whole = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (PluginFile file : files) {
            Loaded found = loaded.get(file);
            Optional<String> problem =
                    found.jar().map(jar -> clash(jar, families, models)).orElseGet(() -> Optional.of(found.problem()));
            if (problem.isPresent()) {
                whole.plugins.add(new Plugin(file.name(), List.of(), List.of(), problem));
            } else {
                PluginJar jar = found.jar().orElseThrow();
                names(jar).forEach(name -> families.put(name, file.name()));
                ids(jar).forEach(id -> models.put(id, file.name()));
                whole.plugins.add(new Plugin(file.name(), names(jar), ids(jar), problem));
                whole.families.addAll(jar.families());
                whole.models.addAll(jar.models());
            }
        }
        return new Content(List.copyOf(whole.plugins), List.copyOf(whole.families), List.copyOf(whole.models));
    }

    private static Optional<String> clash(PluginJar jar, Map<String, String> families, Map<String, String> models) {
        Optional<String> family = names(jar).stream()
                .filter(families::containsKey)
                .findFirst()
                .map(name -> taken("family", name, families.get(name)));
        return family.or(() -> ids(jar).stream()
                .filter(id -> models.containsKey(id) || BuiltInModels.has(id))
                .findFirst()
                .map(id -> taken("model", id, models.getOrDefault(id, "the studio"))));
    }

    private static String taken(String what, String name, String owner) {
        return "Expected a " + what + " of its own name, found \"" + name + "\", which is taken by " + owner + ".";
    }

    private static List<String> names(PluginJar jar) {
        return jar.families().stream().map(AnimationModel::family).toList();
    }

    private static List<String> ids(PluginJar jar) {
        return jar.models().stream().map(ModelDescriptor::id).toList();
    }
}
