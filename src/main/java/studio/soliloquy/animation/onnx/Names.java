package studio.soliloquy.animation.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a closed set, in the order in which they are told. */
final class Names {
    private Names() {}

    static <T> Map<String, T> inOrder(String first, T one, String second, T two) {
        Map<String, T> names = new LinkedHashMap<>();
        names.put(first, one);
        names.put(second, two);
        return Collections.unmodifiableMap(names);
    }

    static <T> Map<String, T> inOrder(String first, T one, String second, T two, String third, T three) {
        Map<String, T> names = new LinkedHashMap<>(inOrder(first, one, second, two));
        names.put(third, three);
        return Collections.unmodifiableMap(names);
    }
}
