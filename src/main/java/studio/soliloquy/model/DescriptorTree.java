package studio.soliloquy.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What YAML gives, as the tree that a JSON schema is held against. */
final class DescriptorTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DescriptorTree() {}

    /** What JSON has no word for, such as a date, becomes a node of no type, which no schema takes. */
    static JsonNode of(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((key, inner) -> node.set(String.valueOf(key), of(inner)));
            return node;
        }
        if (value instanceof List<?> list) {
            ArrayNode node = NODES.arrayNode();
            list.forEach(inner -> node.add(of(inner)));
            return node;
        }
        return leaf(value);
    }

    private static JsonNode leaf(Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof String text) {
            return NODES.stringNode(text);
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        } else if (value instanceof BigInteger large) {
            return NODES.numberNode(large);
        } else if (value instanceof Number number) {
            return NODES.numberNode(number.doubleValue());
        }
        return NODES.pojoNode(value);
    }
}
