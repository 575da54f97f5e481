package studio.soliloquy.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ready boxes of a package: {@code {"0": {"rect": [x1, y1, x2, y2]}}}, numbered as the landmarks. */
final class CropRectangles {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private CropRectangles() {}

    /** By index. What is wrong is reported and left out. */
    static Map<Integer, CropBox> read(Path file, Problems problems) throws IOException {
        Map<Integer, CropBox> boxes = new HashMap<>();
        if (Files.size(file) > LARGEST) {
            problems.add(TemplateLayout.RECTANGLES + " is too large");
            return boxes;
        }
        try {
            for (Map.Entry<String, JsonNode> entry :
                    JSON.readTree(Files.readAllBytes(file)).properties()) {
                add(entry.getKey(), entry.getValue().path("rect"), boxes, problems);
            }
        } catch (JacksonException e) {
            problems.add(TemplateLayout.RECTANGLES + " is no JSON");
        }
        return boxes;
    }

    private static void add(String index, JsonNode rectangle, Map<Integer, CropBox> boxes, Problems problems) {
        int[] edges = new int[4];
        boolean whole = index.matches("[0-9]{1,7}") && rectangle.size() == edges.length;
        for (int edge = 0; whole && edge < edges.length; edge++) {
            whole = rectangle.get(edge).isIntegralNumber()
                    && rectangle.get(edge).canConvertToInt();
            edges[edge] = rectangle.get(edge).asInt(-1);
        }
        if (whole && edges[0] >= 0 && edges[1] >= 0 && edges[2] > edges[0] && edges[3] > edges[1]) {
            boxes.put(
                    Integer.valueOf(index), new CropBox(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]));
        } else {
            problems.add(TemplateLayout.RECTANGLES + " has no box x1, y1, x2, y2 for frame " + index);
        }
    }
}
