package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tensors of a checkpoint under one set of names. Newer trainings of the small U-Net name two of its blocks without
 * their number.
 */
final class TensorNames {
    private static final String COUNTER = ".num_batches_tracked";

    private final SortedMap<String, List<Integer>> shapes = new TreeMap<>();
    private final SortedMap<String, String> original = new TreeMap<>();

    private TensorNames() {}

    static TensorNames of(Map<String, List<Integer>> checkpoint) {
        TensorNames names = new TensorNames();
        checkpoint.forEach((name, shape) -> {
            if (!name.endsWith(COUNTER)) {
                names.shapes.put(common(name), shape);
                names.original.put(common(name), name);
            }
        });
        return names;
    }

    private static String common(String name) {
        return name.replace("inc.inconv.conv.", "inc.inconv.0.conv.")
                .replace(".maxpool_conv.double_conv.", ".maxpool_conv.0.double_conv.");
    }

    SortedMap<String, List<Integer>> shapes() {
        return Collections.unmodifiableSortedMap(shapes);
    }

    /** What the checkpoint itself calls it. */
    String original(String name) {
        return original.get(name);
    }

    /** The length of one axis of a tensor, 0 where there is none. */
    int length(String name, int axis) {
        List<Integer> shape = shapes.getOrDefault(name, List.of());
        return axis < shape.size() ? shape.get(axis) : 0;
    }
}
