package studio.soliloquy.render;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import studio.soliloquy.face.FaceAdjustment;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a job's adjustment as one JSON object in one column, an empty one where nothing was adjusted. */
@Converter
class AdjustmentColumn implements AttributeConverter<FaceAdjustment, String> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING = "{}";

    @Override
    public String convertToDatabaseColumn(FaceAdjustment adjustment) {
        return adjustment == null || adjustment.changesNothing() ? NOTHING : JSON.writeValueAsString(adjustment);
    }

    @Override
    public FaceAdjustment convertToEntityAttribute(String column) {
        return column == null || column.equals(NOTHING)
                ? FaceAdjustment.NONE
                : JSON.readValue(column, FaceAdjustment.class);
    }
}
