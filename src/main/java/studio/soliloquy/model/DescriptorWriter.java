package studio.soliloquy.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a descriptor as the text of a {@code model.yaml}, which {@link DescriptorParser} reads. */
final class DescriptorWriter {
    private DescriptorWriter() {}

    static String write(ModelDescriptor model) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", model.id());
        values.put("family", model.family());
        values.put("title", model.title());
        values.put("summary", model.summary());
        values.put("licence", model.licence());
        if (!model.settings().isEmpty()) {
            values.put(DescriptorParser.SETTINGS, new LinkedHashMap<>(model.settings()));
        }
        if (!model.files().isEmpty()) {
            values.put(
                    DescriptorParser.FILES,
                    model.files().stream().map(DescriptorWriter::file).toList());
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(values);
    }

    private static Map<String, Object> file(ModelFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", file.name());
        values.put("bytes", file.bytes());
        values.put("sha256", file.sha256());
        return values;
    }
}
