package studio.soliloquy.project;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps parameters as a JSON object of numbers. */
@Converter
class ParametersConverter implements AttributeConverter<Map<String, Double>, String> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, Double>> PARAMETERS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, Double> parameters) {
        return JSON.writeValueAsString(parameters);
    }

    @Override
    public Map<String, Double> convertToEntityAttribute(String json) {
        return JSON.readValue(json, PARAMETERS);
    }
}
