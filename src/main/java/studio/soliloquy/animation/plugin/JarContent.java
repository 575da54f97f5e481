package studio.soliloquy.animation.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.FileFingerprint;
import studio.soliloquy.model.ModelDescriptor;

/**
 * What a jar holds besides code.
 *
 * @param models by the names of their entries
 * @param code the jar itself, told as a model that serves others: its settings are the file's name and its SHA-256
 */
record JarContent(Map<String, ModelDescriptor> models, ModelDescriptor code) {
    private static final String MODELS = "META-INF/soliloquy/models/";
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LONGEST_ID = 64;

    static JarContent of(PluginFile file) throws UnusablePlugin {
        try (JarFile jar = new JarFile(file.path().toFile())) {
            Map<String, ModelDescriptor> models = new TreeMap<>();
            for (JarEntry entry : descriptors(jar)) {
                models.put(entry.getName(), descriptor(jar, entry));
            }
            requireDifferentIds(models);
            return new JarContent(models, code(file));
        } catch (IOException failure) {
            throw new UnusablePlugin("Expected a jar, found a file that cannot be read as one.", failure);
        }
    }

    private static List<JarEntry> descriptors(JarFile jar) {
        return jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(MODELS) && entry.getName().endsWith(".yaml"))
                .toList();
    }

    private static ModelDescriptor descriptor(JarFile jar, JarEntry entry) throws IOException, UnusablePlugin {
        try (InputStream stream = jar.getInputStream(entry)) {
            ModelDescriptor model =
                    ModelDescriptor.parse(new String(stream.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
            if (!model.files().isEmpty()) {
                throw new UnusablePlugin("Expected a model without files in " + entry.getName() + ", found "
                        + model.files().size() + ": a model with files has a folder of its own in models/.");
            }
            return model;
        } catch (StudioException wrong) {
            throw new UnusablePlugin(entry.getName() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void requireDifferentIds(Map<String, ModelDescriptor> models) throws UnusablePlugin {
        Set<String> ids = new HashSet<>();
        for (ModelDescriptor model : models.values()) {
            if (!ids.add(model.id())) {
                throw new UnusablePlugin("Expected models of different ids, found \"" + model.id() + "\" twice.");
            }
        }
    }

    private static ModelDescriptor code(PluginFile file) throws IOException {
        String id = file.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new ModelDescriptor(
                ("plug-in-" + id).substring(0, Math.min(LONGEST_ID, id.length() + 8)),
                "plug-in",
                file.name(),
                "The code of a plug-in.",
                "LicenseRef-plug-in",
                List.of(),
                Map.of("jar", file.name(), "sha256", FileFingerprint.sha256(file.path())));
    }
}
