package studio.soliloquy.project;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import studio.soliloquy.video.OutputSettings;
import tools.jackson.databind.json.JsonMapper;

/** Keeps output settings as a JSON object, an empty one where everything is as if nobody had chosen. */
@Converter
class OutputConverter implements AttributeConverter<OutputSettings, String> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTHING = "{}";

    @Override
    public String convertToDatabaseColumn(OutputSettings output) {
        if (output == null) {
            return null;
        }
        return output.changesNothing() ? NOTHING : JSON.writeValueAsString(output);
    }

    @Override
    public OutputSettings convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        return column.equals(NOTHING) ? OutputSettings.DEFAULT : JSON.readValue(column, OutputSettings.class);
    }
}
