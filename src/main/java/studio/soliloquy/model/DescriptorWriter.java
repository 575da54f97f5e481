package studio.soliloquy.model;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
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
        model.licenceLink().ifPresent(link -> values.put(DescriptorParser.LICENCE_LINK, link.toString()));
        put(
                values,
                DescriptorParser.SOURCES,
                model.sources().stream().map(URI::toString).toList());
        put(values, DescriptorParser.SETTINGS, new LinkedHashMap<>(model.settings()));
        put(values, DescriptorParser.PARAMETERS, new LinkedHashMap<>(model.parameters()));
        put(
                values,
                DescriptorParser.FILES,
                model.files().stream().map(DescriptorWriter::file).toList());
        put(values, DescriptorParser.PIPELINE, new LinkedHashMap<>(model.pipeline()));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(values);
    }

    private static void put(Map<String, Object> values, String key, List<?> list) {
        if (!list.isEmpty()) {
            values.put(key, list);
        }
    }

    private static void put(Map<String, Object> values, String key, Map<String, ?> map) {
        if (!map.isEmpty()) {
            values.put(key, map);
        }
    }

    private static Map<String, Object> file(ModelFile file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", file.name());
        values.put("bytes", file.bytes());
        values.put("sha256", file.sha256());
        return values;
    }
}
