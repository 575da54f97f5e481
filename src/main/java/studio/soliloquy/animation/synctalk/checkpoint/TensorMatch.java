package studio.soliloquy.animation.synctalk.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far the tensors of a checkpoint are those of an architecture.
 *
 * @param expected how many the architecture has
 * @param found how many of those the checkpoint has, whatever their shapes
 * @param differences for people, in the order of the network; empty when they are the same
 */
record TensorMatch(int expected, int found, List<String> differences) {
    static TensorMatch of(Map<String, List<Integer>> expected, Map<String, List<Integer>> found) {
        List<String> differences = new ArrayList<>();
        expected.forEach((name, shape) -> {
            if (!found.containsKey(name)) {
                differences.add("Expected the tensor \"" + name + "\" of shape " + shape + ", found none.");
            } else if (!found.get(name).equals(shape)) {
                differences.add("Expected the tensor \"" + name + "\" to have the shape " + shape + ", found "
                        + found.get(name) + ".");
            }
        });
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .map(name -> "Expected no tensor \"" + name + "\", found one of shape " + found.get(name) + ".")
                .forEach(differences::add);
        int known = (int) expected.keySet().stream().filter(found::containsKey).count();
        return new TensorMatch(expected.size(), known, List.copyOf(differences));
    }

    boolean isExact() {
        return differences.isEmpty();
    }

    /** Half the names are no coincidence. */
    boolean isClose() {
        return found > expected / 2;
    }

    String explanation() {
        int others = differences.size() - 1;
        return differences.get(0) + (others > 0 ? " There are " + others + " more such differences." : "");
    }
}
