package studio.soliloquy.model;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final String LICENCE_LINK = "licence-link";
    static final String SOURCES = "sources";
    static final String PARAMETERS = "parameters";
    static final String PIPELINE = "pipeline";
    private static final List<String> KEYS = List.of(
            "id",
            "family",
            "title",
            "summary",
            "licence",
            LICENCE_LINK,
            SOURCES,
            SETTINGS,
            PARAMETERS,
            FILES,
            PIPELINE);
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
                    values.containsKey(LICENCE_LINK) ? Optional.of(link(values.get(LICENCE_LINK))) : Optional.empty(),
                    list(values, SOURCES).stream().map(DescriptorParser::link).toList(),
                    files(values),
                    settings(values),
                    parameters(values),
                    keysAndValues(values, PIPELINE));
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
        keysAndValues(values, SETTINGS).forEach((key, value) -> settings.put(key, setting(key, value)));
        return settings;
    }

    private static Map<String, Double> parameters(Map<?, ?> values) {
        Map<String, Double> parameters = new TreeMap<>();
        keysAndValues(values, PARAMETERS).forEach((key, value) -> {
            if (!(value instanceof Number number)) {
                throw invalid("Expected a number for the parameter \"" + key + "\", found " + value + ".", null);
            }
            parameters.put(key, number.doubleValue());
        });
        return parameters;
    }

    private static Map<String, Object> keysAndValues(Map<?, ?> values, String key) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (!values.containsKey(key)) {
            return found;
        }
        if (!(values.get(key) instanceof Map<?, ?> given)) {
            throw invalid("Expected keys and values for \"" + key + "\", found " + values.get(key) + ".", null);
        }
        given.forEach((name, value) -> found.put(String.valueOf(name), value));
        return found;
    }

    private static List<?> list(Map<?, ?> values, String key) {
        if (!values.containsKey(key)) {
            return List.of();
        }
        if (values.get(key) instanceof List<?> given) {
            return given;
        }
        throw invalid("Expected a list for \"" + key + "\", found " + values.get(key) + ".", null);
    }

    private static URI link(Object value) {
        if (value instanceof String text && text.matches("https?://[^\\s<>\"]{1,500}")) {
            return URI.create(text);
        }
        throw invalid("Expected a link that begins with https://, found " + value + ".", null);
    }

    /** Numbers and truth values may stand without quotation marks, as people write them. */
    private static String setting(Object key, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw invalid("Expected one value for the setting \"" + key + "\", found " + value + ".", null);
    }

    private static List<ModelFile> files(Map<?, ?> values) {
        return list(values, FILES).stream().map(DescriptorParser::file).toList();
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
