package studio.soliloquy.model.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the tensors of a network in what a checkpoint holds, under the names that the network's code gave them. */
final class StateDictionary {
    /** Under which name training programs put it beside the optimiser's state, the epoch and so on. */
    private static final List<String> WRAPPERS = List.of(
            "state_dict",
            "model_state_dict",
            "model",
            "net",
            "network",
            "generator",
            "params_ema",
            "params",
            "weights");

    private static final int DEEPEST = 4;
    /** Put in front of every name by DataParallel and by torch.compile. */
    private static final List<String> PREFIXES = List.of("module.", "_orig_mod.");

    private StateDictionary() {}

    static SortedMap<String, StoredTensor> in(Object root) {
        return withoutPrefixes(find(root, DEEPEST)
                .orElseThrow(() -> CheckpointFailure.format(
                        "a file without a network's tensors",
                        "Save the network's state: torch.save(model.state_dict(), file).")));
    }

    private static Optional<SortedMap<String, StoredTensor>> find(Object value, int depth) {
        if (!(value instanceof Map<?, ?> map) || depth == 0) {
            return Optional.empty();
        }
        SortedMap<String, StoredTensor> tensors = new TreeMap<>();
        map.forEach((key, entry) -> {
            if (key instanceof String name && entry instanceof StoredTensor tensor) {
                tensors.put(name, tensor);
            }
        });
        return tensors.isEmpty()
                ? WRAPPERS.stream()
                        .flatMap(name -> find(map.get(name), depth - 1).stream())
                        .findFirst()
                : Optional.of(tensors);
    }

    private static SortedMap<String, StoredTensor> withoutPrefixes(SortedMap<String, StoredTensor> tensors) {
        for (String prefix : PREFIXES) {
            if (tensors.keySet().stream().allMatch(name -> name.startsWith(prefix))) {
                SortedMap<String, StoredTensor> shorter = new TreeMap<>();
                tensors.forEach((name, tensor) -> shorter.put(name.substring(prefix.length()), tensor));
                return withoutPrefixes(shorter);
            }
        }
        return tensors;
    }
}
