package studio.soliloquy.template.build;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import studio.soliloquy.video.FrameRange;
import tools.jackson.databind.json.JsonMapper;

/** Keeps runs of frames as one JSON array in one column: {@code [[3, 7], [20, 21]]}, each without its end. */
@Converter
class FacelessColumn implements AttributeConverter<List<FrameRange>, String> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(List<FrameRange> ranges) {
        return JSON.writeValueAsString(ranges.stream()
                .map(range -> new int[] {range.start(), range.end()})
                .toList());
    }

    @Override
    public List<FrameRange> convertToEntityAttribute(String column) {
        return Arrays.stream(JSON.readValue(column, int[][].class))
                .map(range -> new FrameRange(range[0], range[1]))
                .toList();
    }
}
