package studio.soliloquy.render;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import studio.soliloquy.animation.Parameters;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a job's parameters as one JSON object in one column. */
@Converter
class ParametersColumn implements AttributeConverter<Parameters, String> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, Double>> VALUES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Parameters parameters) {
        return JSON.writeValueAsString(parameters.values());
    }

    @Override
    public Parameters convertToEntityAttribute(String column) {
        Map<String, Double> values = JSON.readValue(column, VALUES);
        return new Parameters(values);
    }
}
