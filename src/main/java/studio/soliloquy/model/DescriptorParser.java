package studio.soliloquy.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import studio.soliloquy.error.StudioException;

/** Turns the text of a {@code model.yaml} into a descriptor, or says what is wrong with it. */
final class DescriptorParser {
    private static final List<String> KEYS = List.of("id", "family", "title", "summary", "licence");
    private static final int LONGEST_TEXT = 64 * 1024;

    private DescriptorParser() {}

    static ModelDescriptor parse(String yaml) {
        Map<?, ?> values = mapping(yaml);
        refuseUnknownKeys(values);
        try {
            return new ModelDescriptor(
                    text(values, "id"),
                    text(values, "family"),
                    text(values, "title"),
                    text(values, "summary"),
                    text(values, "licence"));
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage() + " as the id.", e);
        }
    }

    private static Map<?, ?> mapping(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(LONGEST_TEXT);
        try {
            Object document = new Yaml(new SafeConstructor(options)).load(yaml);
            if (document instanceof Map<?, ?> values) {
                return values;
            }
            throw invalid(
                    "Expected keys and values, found " + (document == null ? "nothing" : "something else") + ".", null);
        } catch (YAMLException e) {
            throw invalid("Expected YAML, found text that cannot be read: " + e.getMessage(), e);
        }
    }

    private static void refuseUnknownKeys(Map<?, ?> values) {
        Set<Object> unknown = new LinkedHashSet<>(values.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw invalid("Expected the keys " + KEYS + ", found also " + unknown + ".", null);
        }
    }

    private static String text(Map<?, ?> values, String key) {
        if (values.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw invalid("Expected a text for \"" + key + "\", found " + values.get(key) + ".", null);
    }

    private static StudioException invalid(String message, Throwable cause) {
        return new StudioException(
                ModelError.MODEL_DESCRIPTOR_INVALID, message, "Correct the model's model.yaml.", cause);
    }
}
