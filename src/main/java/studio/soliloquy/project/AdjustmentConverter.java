package studio.soliloquy.project;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import studio.soliloquy.face.FaceAdjustment;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was adjusted as a JSON object, an empty one where nothing was. */
@Converter
class AdjustmentConverter implements AttributeConverter<FaceAdjustment, String> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTHING = "{}";

    @Override
    public String convertToDatabaseColumn(FaceAdjustment adjustment) {
        return adjustment == null || adjustment.changesNothing() ? NOTHING : JSON.writeValueAsString(adjustment);
    }

    @Override
    public FaceAdjustment convertToEntityAttribute(String json) {
        return json == null || json.equals(NOTHING) ? FaceAdjustment.NONE : JSON.readValue(json, FaceAdjustment.class);
    }
}
