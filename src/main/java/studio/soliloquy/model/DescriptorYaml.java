package studio.soliloquy.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML that nobody has to trust: bounded in size, without types of its own, without anything twice. */
final class DescriptorYaml {
    static final int LONGEST_TEXT = 64 * 1024;

    private DescriptorYaml() {}

    /** @throws studio.soliloquy.error.StudioException {@code MODEL_DESCRIPTOR_INVALID} */
    static Map<String, Object> read(String yaml) {
        if (yaml.length() > LONGEST_TEXT) {
            throw DescriptorFailure.because(
                    "Expected at most " + LONGEST_TEXT + " characters, found " + yaml.length() + ".");
        }
        if (load(yaml) instanceof Map<?, ?> values) {
            Map<String, Object> named = new LinkedHashMap<>();
            values.forEach((key, value) -> named.put(String.valueOf(key), value));
            return named;
        }
        throw DescriptorFailure.because(
                "Expected keys and values, found " + (yaml.isBlank() ? "nothing." : "something else."));
    }

    private static Object load(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        // Lists and maps that stand for each other could unfold without end.
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : " in line " + (e.getProblemMark().getLine() + 1);
            throw DescriptorFailure.because("Expected YAML, found a fault" + line + ": " + e.getProblem() + ".", e);
        } catch (YAMLException e) {
            throw DescriptorFailure.because("Expected YAML, found text that cannot be read: " + e.getMessage(), e);
        }
    }
}
