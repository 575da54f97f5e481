package studio.soliloquy.animation.onnx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import studio.soliloquy.error.StudioException;

/**
 * Keys and values of a descriptor, read key by key: whatever is not as it should be is told with its whole path, and a
 * key that nobody asked for is refused by name at the {@link #end}.
 */
final class Branch {
    private final String path;
    private final Map<String, Object> values;
    private final Set<String> asked = new LinkedHashSet<>();

    private Branch(String path, Map<?, ?> given) {
        this.path = path;
        values = new LinkedHashMap<>();
        given.forEach((key, value) -> values.put(String.valueOf(key), value));
    }

    static Branch root(String name, Map<String, Object> values) {
        return new Branch(name, values);
    }

    String path(String key) {
        return path + "." + key;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    private Object value(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** The branch under {@code key}, which must be there. */
    Branch branch(String key) {
        if (value(key) instanceof Map<?, ?> given) {
            return new Branch(path(key), given);
        }
        throw wrong(key, "keys and values");
    }

    Optional<Branch> optional(String key) {
        return has(key) ? Optional.of(branch(key)) : Optional.empty();
    }

    String text(String key, String expected) {
        if (value(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(key, expected);
    }

    boolean truth(String key, boolean fallback) {
        if (!has(key)) {
            return fallback;
        }
        if (value(key) instanceof Boolean truth) {
            return truth;
        }
        throw wrong(key, "true or false");
    }

    int whole(String key, int least, int most) {
        if (value(key) instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw wrong(key, "a whole number from " + least + " to " + most);
    }

    int whole(String key, int least, int most, int fallback) {
        return has(key) ? whole(key, least, most) : fallback;
    }

    double number(String key, double fallback) {
        return has(key) ? numbers(key, 1, "a number")[0] : fallback;
    }

    double number(String key) {
        return numbers(key, 1, "a number")[0];
    }

    /** A list of just so many numbers; one alone may stand without a list. */
    double[] numbers(String key, int count, String expected) {
        Object value = value(key);
        List<?> list = count == 1 && !(value instanceof List<?>) ? Arrays.asList(value) : list(key, expected);
        double[] numbers = list.stream()
                .filter(Number.class::isInstance)
                .mapToDouble(number -> ((Number) number).doubleValue())
                .filter(Double::isFinite)
                .toArray();
        if (list.size() != count || numbers.length != count) {
            throw wrong(key, expected);
        }
        return numbers;
    }

    /** One number for all three colours, or a list of three. */
    double[] perColour(String key, double fallback) {
        if (!has(key) || value(key) instanceof Number) {
            double[] same = new double[3];
            Arrays.fill(same, number(key, fallback));
            return same;
        }
        return numbers(key, 3, "a number, or a list of three");
    }

    List<?> list(String key, String expected) {
        if (value(key) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw wrong(key, expected);
    }

    <T> T choice(String key, Map<String, T> known) {
        return chosen(key, value(key), known);
    }

    <T> T choice(String key, Map<String, T> known, T fallback) {
        return has(key) ? choice(key, known) : fallback;
    }

    /** One or several of what is known, in the order given. */
    <T> List<T> choices(String key, Map<String, T> known) {
        return list(key, "a list of " + words(known)).stream()
                .map(item -> chosen(key, item, known))
                .toList();
    }

    private <T> T chosen(String key, Object item, Map<String, T> known) {
        T chosen = item instanceof String text ? known.get(text) : null;
        if (chosen == null) {
            throw PipelineMistake.wrong(path(key), words(known), item);
        }
        return chosen;
    }

    private static String words(Map<String, ?> known) {
        List<String> words = List.copyOf(known.keySet());
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** What a record makes of the values, which knows best what fits together. */
    <T> T checked(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException refusal) {
            String message = refusal.getMessage();
            throw PipelineMistake.invalid(path + ": e" + message.substring(1) + ".");
        }
    }

    StudioException wrong(String key, String expected) {
        return PipelineMistake.wrong(path(key), expected, values.get(key));
    }

    /** @throws StudioException where a key is left that nobody asked for */
    void end() {
        Set<String> unknown = new LinkedHashSet<>(values.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw PipelineMistake.invalid(path + ": expected only the keys " + String.join(", ", asked)
                    + ", found also "
                    + unknown.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", ")) + ".");
        }
    }
}
