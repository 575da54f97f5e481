package studio.soliloquy.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import studio.soliloquy.error.StudioException;

/** Turns the text of a {@code model.yaml} into a descriptor, or says what is wrong with it. */
final class DescriptorParser {
    static final String SETTINGS = "settings";
    static final String FILES = "files";
    private static final List<String> KEYS = List.of("id", "family", "title", "summary", "licence", SETTINGS, FILES);
    private static final List<String> FILE_KEYS = List.of("name", "bytes", "sha256");
    private static final int LONGEST_TEXT = 64 * 1024;

    private DescriptorParser() {}

    static ModelDescriptor parse(String yaml) {
        Map<?, ?> values = mapping(yaml);
        refuseUnknownKeys(values, KEYS);
        try {
            return new ModelDescriptor(
                    text(values, "id"),
                    text(values, "family"),
                    text(values, "title"),
                    text(values, "summary"),
                    text(values, "licence"),
                    files(values),
                    settings(values));
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage() + ".", e);
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

    private static void refuseUnknownKeys(Map<?, ?> values, List<String> known) {
        Set<Object> unknown = new LinkedHashSet<>(values.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw invalid("Expected the keys " + known + ", found also " + unknown + ".", null);
        }
    }

    private static String text(Map<?, ?> values, String key) {
        if (values.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw invalid("Expected a text for \"" + key + "\", found " + values.get(key) + ".", null);
    }

    private static Map<String, String> settings(Map<?, ?> values) {
        Map<String, String> settings = new TreeMap<>();
        if (!values.containsKey(SETTINGS)) {
            return settings;
        }
        if (!(values.get(SETTINGS) instanceof Map<?, ?> given)) {
            throw invalid("Expected keys and values for \"settings\", found " + values.get(SETTINGS) + ".", null);
        }
        given.forEach((key, value) -> settings.put(String.valueOf(key), setting(key, value)));
        return settings;
    }

    /** Numbers and truth values may stand without quotation marks, as people write them. */
    private static String setting(Object key, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw invalid("Expected one value for the setting \"" + key + "\", found " + value + ".", null);
    }

    private static List<ModelFile> files(Map<?, ?> values) {
        if (!values.containsKey(FILES)) {
            return List.of();
        }
        if (!(values.get(FILES) instanceof List<?> given)) {
            throw invalid("Expected a list for \"files\", found " + values.get(FILES) + ".", null);
        }
        return given.stream().map(DescriptorParser::file).toList();
    }

    private static ModelFile file(Object given) {
        if (!(given instanceof Map<?, ?> values)) {
            throw invalid("Expected name, bytes and sha256 of each file, found " + given + ".", null);
        }
        refuseUnknownKeys(values, FILE_KEYS);
        if (!(values.get("bytes") instanceof Integer || values.get("bytes") instanceof Long)) {
            throw invalid("Expected a whole number for \"bytes\", found " + values.get("bytes") + ".", null);
        }
        return new ModelFile(text(values, "name"), ((Number) values.get("bytes")).longValue(), text(values, "sha256"));
    }

    private static StudioException invalid(String message, Throwable cause) {
        return new StudioException(
                ModelError.MODEL_DESCRIPTOR_INVALID, message, "Correct the model's model.yaml.", cause);
    }
}
