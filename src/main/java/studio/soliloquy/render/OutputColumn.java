package studio.soliloquy.render;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import studio.soliloquy.video.OutputSettings;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a job's output settings as one JSON object in one column, an empty one where nothing was chosen. */
@Converter
class OutputColumn implements AttributeConverter<OutputSettings, String> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING = "{}";

    @Override
    public String convertToDatabaseColumn(OutputSettings output) {
        return output == null || output.changesNothing() ? NOTHING : JSON.writeValueAsString(output);
    }

    @Override
    public OutputSettings convertToEntityAttribute(String column) {
        return column == null || column.equals(NOTHING)
                ? OutputSettings.DEFAULT
                : JSON.readValue(column, OutputSettings.class);
    }
}
