package studio.soliloquy.animation.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationPlugin;
import studio.soliloquy.animation.PluginContext;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;

/**
 * A jar that was loaded: what it brings, under the names that it gives them.
 *
 * @param families at least one
 * @param models each of one of these families
 */
record PluginJar(List<AnimationModel> families, List<ModelDescriptor> models) {
    private static final Logger LOG = LoggerFactory.getLogger(PluginJar.class);
    private static final String SERVICE = "META-INF/services/" + AnimationPlugin.class.getName();
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    /**
     * Loads a jar. Its class loader stays open as long as anything of it is in use.
     *
     * @throws UnusablePlugin for whatever is wrong with it
     */
    static PluginJar load(PluginFile file, PluginContext context) throws UnusablePlugin {
        JarContent content = JarContent.of(file);
        URLClassLoader loader = loader(file);
        try {
            Containment containment = new Containment(file.name(), loader);
            List<AnimationModel> families = families(content, containment, context);
            requireKnownFamilies(content.models(), families);
            return new PluginJar(families, List.copyOf(content.models().values()));
        } catch (UnusablePlugin | RuntimeException | Error failure) {
            close(loader);
            throw failure;
        }
    }

    private static URLClassLoader loader(PluginFile file) throws UnusablePlugin {
        try {
            return new URLClassLoader(
                    file.name(), new URL[] {file.path().toUri().toURL()}, AnimationPlugin.class.getClassLoader());
        } catch (IOException impossible) {
            throw new UnusablePlugin("Expected a file that can be loaded, found one that cannot.", impossible);
        }
    }

    private static List<AnimationModel> families(JarContent content, Containment containment, PluginContext context)
            throws UnusablePlugin {
        List<AnimationModel> families = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (AnimationPlugin plugin : plugins(containment)) {
            for (AnimationModel family : offered(plugin, containment, context)) {
                AnimationModel contained = contained(family, containment, content);
                if (!names.add(contained.family())) {
                    throw new UnusablePlugin(
                            "Expected families of different names, found \"" + contained.family() + "\" twice.");
                }
                families.add(contained);
            }
        }
        if (families.isEmpty()) {
            throw new UnusablePlugin("Expected at least one model family, found none.");
        }
        return List.copyOf(families);
    }

    /** Only what lies in the jar itself; the studio's own class path is none of its business. */
    private static List<AnimationPlugin> plugins(Containment containment) throws UnusablePlugin {
        if (((URLClassLoader) containment.loader()).findResource(SERVICE) == null) {
            throw new UnusablePlugin("Expected a file " + SERVICE + " in the jar, found none.");
        }
        try {
            return containment.call(
                    "start",
                    () -> ServiceLoader.load(AnimationPlugin.class, containment.loader()).stream()
                            .filter(provider -> provider.type().getClassLoader() == containment.loader())
                            .map(ServiceLoader.Provider::get)
                            .toList());
        } catch (StudioException failure) {
            throw failure.getCause() instanceof ServiceConfigurationError misnamed && misnamed.getCause() == null
                    ? new UnusablePlugin(
                            "Expected the name of a class in " + SERVICE + ", found that of none: "
                                    + misnamed.getMessage() + ".",
                            misnamed)
                    : new UnusablePlugin(failure.getMessage(), failure);
        }
    }

    private static List<AnimationModel> offered(AnimationPlugin plugin, Containment containment, PluginContext context)
            throws UnusablePlugin {
        try {
            return containment.call("name its families", () -> List.copyOf(plugin.families(context)));
        } catch (StudioException failure) {
            throw new UnusablePlugin(failure.getMessage(), failure);
        }
    }

    private static ContainedFamily contained(AnimationModel family, Containment containment, JarContent content)
            throws UnusablePlugin {
        try {
            ContainedFamily contained = new ContainedFamily(family, containment, content.code());
            if (!contained.family().matches(NAME)) {
                throw new UnusablePlugin("Expected a family's name of lower case letters, digits and hyphens, found \""
                        + contained.family() + "\".");
            }
            content.models().values().stream()
                    .filter(model -> model.family().equals(contained.family()))
                    .forEach(contained::capabilities);
            return contained;
        } catch (StudioException failure) {
            throw new UnusablePlugin(failure.getMessage(), failure);
        }
    }

    private static void requireKnownFamilies(Map<String, ModelDescriptor> models, List<AnimationModel> families)
            throws UnusablePlugin {
        List<String> names = families.stream().map(AnimationModel::family).toList();
        for (Map.Entry<String, ModelDescriptor> model : models.entrySet()) {
            if (!names.contains(model.getValue().family())) {
                throw new UnusablePlugin("Expected a family of this plug-in in " + model.getKey() + ", found \""
                        + model.getValue().family() + "\".");
            }
        }
    }

    private static void close(URLClassLoader loader) {
        try {
            loader.close();
        } catch (IOException failure) {
            LOG.debug("A jar that cannot be used could not be closed", failure);
        }
    }
}
