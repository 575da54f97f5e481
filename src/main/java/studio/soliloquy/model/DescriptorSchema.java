package studio.soliloquy.model;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published JSON schema, and its words: each of its descriptions says what a value has to be, so that whoever writes a
 * descriptor reads the same in an editor and in a refusal. Safe to use from any thread.
 */
final class DescriptorSchema {
    static final DescriptorSchema MODEL = new DescriptorSchema("schema/model.schema.json");
    static final DescriptorSchema KNOWN_MODEL = new DescriptorSchema("schema/known-model.schema.json");
    private static final String UNKNOWN_KEY = "additionalProperties";
    private static final String MISSING_KEY = "required";
    private static final int LONGEST_VALUE = 80;

    private final byte[] text;
    private final JsonNode document;
    private final Schema schema;

    private DescriptorSchema(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            text = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + resource + " cannot be read", e);
        }
        document = JsonMapper.shared().readTree(text);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    /** The schema itself, as JSON in UTF-8. The caller's own. */
    byte[] text() {
        return text.clone();
    }

    /**
     * @param values texts, numbers, truth values, lists and maps
     * @throws studio.soliloquy.error.StudioException {@code MODEL_DESCRIPTOR_INVALID} with what is wrong first; unknown
     *     keys come before all else
     */
    void check(Map<String, Object> values) {
        List<Error> errors = schema.validate(DescriptorTree.of(values));
        if (!errors.isEmpty()) {
            Error first = errors.stream()
                    .filter(error -> error.getKeyword().equals(UNKNOWN_KEY))
                    .findFirst()
                    .orElse(errors.get(0));
            throw DescriptorFailure.because(message(first, errors));
        }
    }

    private String message(Error error, List<Error> all) {
        String place = place(error);
        return switch (error.getKeyword()) {
            case UNKNOWN_KEY ->
                "Expected only the keys "
                        + String.join(", ", rules(error).path("properties").propertyNames()) + inside(place)
                        + ", found also " + unknownKeys(place, all) + ".";
            case MISSING_KEY -> "Expected the key \"" + error.getProperty() + "\"" + inside(place) + ", found none.";
            default ->
                "Expected \"" + place + "\" to be "
                        + rules(error).path("description").asString() + ", found " + shown(error.getInstanceNode())
                        + ".";
        };
    }

    private static String unknownKeys(String place, List<Error> all) {
        return all.stream()
                .filter(error ->
                        error.getKeyword().equals(UNKNOWN_KEY) && place(error).equals(place))
                .map(error -> "\"" + error.getProperty() + "\"")
                .collect(Collectors.joining(", "));
    }

    /** The part of the schema that was not kept: all but the keyword at the end of the way to it. */
    private JsonNode rules(Error error) {
        String way = error.getEvaluationPath().toString();
        return document.at(way.substring(0, way.lastIndexOf('/')));
    }

    /** As people write it: {@code files[0].bytes}. */
    private static String place(Error error) {
        return error.getInstanceLocation()
                .toString()
                .replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }

    private static String inside(String place) {
        return place.isEmpty() ? "" : " in " + place;
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
