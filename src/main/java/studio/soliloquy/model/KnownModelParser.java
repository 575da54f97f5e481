package studio.soliloquy.model;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an entry of a catalogue: a descriptor, and what is told of the model beside it. */
final class KnownModelParser {
    private static final String GOOD_AT = "good-at";
    private static final String NEEDS = "needs";
    private static final String OBTAIN = "obtain";
    private static final String MEGABYTES = "megabytes";
    private static final String URL = "url";
    private static final List<String> BESIDE = List.of(GOOD_AT, NEEDS, OBTAIN, MEGABYTES);

    private KnownModelParser() {}

    /** @throws studio.soliloquy.error.StudioException {@code MODEL_DESCRIPTOR_INVALID} */
    static KnownModel parse(String yaml) {
        Map<String, Object> values = DescriptorYaml.read(yaml);
        DescriptorSchema.KNOWN_MODEL.check(values);
        ModelDescriptor descriptor = DescriptorParser.parse(descriptorOf(values));
        try {
            return new KnownModel(
                    descriptor,
                    values.get(GOOD_AT).toString().strip(),
                    values.get(NEEDS).toString().strip(),
                    Optional.ofNullable(values.get(OBTAIN))
                            .map(words -> words.toString().strip()),
                    bytes(descriptor, values),
                    addresses(values));
        } catch (IllegalArgumentException e) {
            throw DescriptorFailure.because(e.getMessage() + ".", e);
        }
    }

    private static Map<String, Object> descriptorOf(Map<String, Object> values) {
        Map<String, Object> descriptor = new LinkedHashMap<>(values);
        BESIDE.forEach(descriptor::remove);
        if (values.get(DescriptorParser.FILES) instanceof List<?> files) {
            descriptor.put(
                    DescriptorParser.FILES,
                    files.stream().map(KnownModelParser::withoutUrl).toList());
        }
        return descriptor;
    }

    private static Object withoutUrl(Object file) {
        if (!(file instanceof Map<?, ?>)) {
            return file;
        }
        Map<String, Object> values = DescriptorParser.map(file);
        values.remove(URL);
        return values;
    }

    private static long bytes(ModelDescriptor descriptor, Map<String, Object> values) {
        long told = values.get(MEGABYTES) instanceof Number megabytes ? Math.round(megabytes.doubleValue() * 1e6) : 0;
        long files = descriptor.files().stream().mapToLong(ModelFile::bytes).sum();
        return files > 0 ? files : told;
    }

    private static Map<String, URI> addresses(Map<String, Object> values) {
        Map<String, URI> addresses = new HashMap<>();
        for (Object given : DescriptorParser.list(values, DescriptorParser.FILES)) {
            Map<String, Object> file = DescriptorParser.map(given);
            if (file.containsKey(URL)) {
                addresses.put(
                        file.get("name").toString(), URI.create(file.get(URL).toString()));
            }
        }
        return addresses;
    }
}
