package studio.soliloquy.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the text of a {@code model.yaml} into a descriptor, or says what is wrong with it. */
final class DescriptorParser {
    static final String SETTINGS = "settings";
    static final String FILES = "files";
    static final String LICENCE_LINK = "licence-link";
    static final String SOURCES = "sources";
    static final String PARAMETERS = "parameters";
    static final String PIPELINE = "pipeline";

    private DescriptorParser() {}

    static ModelDescriptor parse(String yaml) {
        return parse(DescriptorYaml.read(yaml));
    }

    static ModelDescriptor parse(Map<String, Object> values) {
        DescriptorSchema.MODEL.check(values);
        try {
            return descriptor(values);
        } catch (IllegalArgumentException e) {
            throw DescriptorFailure.because(e.getMessage() + ".", e);
        }
    }

    /** Of what the schema has taken, so that every value is of its type. */
    private static ModelDescriptor descriptor(Map<String, Object> values) {
        return new ModelDescriptor(
                text(values, "id"),
                text(values, "family"),
                text(values, "title"),
                text(values, "summary"),
                text(values, "licence"),
                Optional.ofNullable(values.get(LICENCE_LINK)).map(link -> URI.create(link.toString())),
                list(values, SOURCES).stream()
                        .map(link -> URI.create(link.toString()))
                        .toList(),
                list(values, FILES).stream().map(DescriptorParser::file).toList(),
                settings(values),
                parameters(values),
                map(values.get(PIPELINE)));
    }

    private static String text(Map<String, Object> values, String key) {
        return values.get(key).toString().strip();
    }

    /** Numbers and truth values may stand without quotation marks, as people write them. */
    private static Map<String, String> settings(Map<String, Object> values) {
        Map<String, String> settings = new TreeMap<>();
        map(values.get(SETTINGS)).forEach((key, value) -> settings.put(key, value.toString()));
        return settings;
    }

    private static Map<String, Double> parameters(Map<String, Object> values) {
        Map<String, Double> parameters = new TreeMap<>();
        map(values.get(PARAMETERS)).forEach((key, value) -> parameters.put(key, ((Number) value).doubleValue()));
        return parameters;
    }

    private static ModelFile file(Object given) {
        Map<String, Object> values = map(given);
        return new ModelFile(
                values.get("name").toString(),
                ((Number) values.get("bytes")).longValue(),
                values.get("sha256").toString());
    }

    static Map<String, Object> map(Object given) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> values) {
            values.forEach((key, value) -> named.put(String.valueOf(key), value));
        }
        return named;
    }

    static List<Object> list(Map<String, Object> values, String key) {
        return values.get(key) instanceof List<?> given ? new ArrayList<>(given) : List.of();
    }
}
