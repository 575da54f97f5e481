package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What there is to know of a model before it is opened.
 *
 * @param id its folder's name: lower case letters, digits and hyphens
 * @param family the code that runs it
 * @param title for people
 * @param summary one or two sentences on what it is good at
 * @param licence the SPDX name
 * @param licenceLink where its text is
 * @param sources where it comes from and where more is told of it
 * @param files what lies in its folder beside {@code model.yaml}; a built-in model has none
 * @param settings what its family needs to know of it, by the family's own keys
 * @param parameters other defaults than the family's, by the names of its parameters
 * @param pipeline how pictures and sound become tensors and back, for a family that is told so: texts, numbers, truth
 *     values, lists and maps
 */
public record ModelDescriptor(
        String id,
        String family,
        String title,
        String summary,
        String licence,
        Optional<URI> licenceLink,
        List<URI> sources,
        List<ModelFile> files,
        Map<String, String> settings,
        Map<String, Double> parameters,
        Map<String, Object> pipeline) {
    /** The folder beside the models' in which people keep catalogues of their own. */
    static final String RESERVED = "catalogue";

    public ModelDescriptor {
        requireNonNull(id, "id");
        requireNonNull(family, "family");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(licence, "licence");
        requireNonNull(licenceLink, "licenceLink");
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        pipeline = Collections.unmodifiableMap(new LinkedHashMap<>(pipeline));
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || id.equals(RESERVED)) {
            throw new IllegalArgumentException("Expected lower case letters, digits and hyphens, and not \"" + RESERVED
                    + "\", found \"" + id + "\" as the id");
        }
        requireDistinct(files);
    }

    /** Where some systems take two names for one, they are one. */
    private static void requireDistinct(List<ModelFile> files) {
        Set<String> names = new HashSet<>(Set.of(ModelFolders.DESCRIPTOR));
        for (ModelFile file : files) {
            if (!names.add(file.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Expected each file once, none of them called "
                        + ModelFolders.DESCRIPTOR + ", found \"" + file.name() + "\" again");
            }
        }
    }

    /** A model of which no more is known than what it takes to run it. */
    public ModelDescriptor(
            String id,
            String family,
            String title,
            String summary,
            String licence,
            List<ModelFile> files,
            Map<String, String> settings) {
        this(id, family, title, summary, licence, Optional.empty(), List.of(), files, settings, Map.of(), Map.of());
    }

    /** A model that needs no files: its family's code is all there is. */
    public static ModelDescriptor withoutFiles(String id, String family, String title, String summary, String licence) {
        return new ModelDescriptor(id, family, title, summary, licence, List.of(), Map.of());
    }

    /** The same model in another folder. */
    ModelDescriptor withId(String other) {
        return new ModelDescriptor(
                other, family, title, summary, licence, licenceLink, sources, files, settings, parameters, pipeline);
    }

    /**
     * Reads the text of a {@code model.yaml}.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_DESCRIPTOR_INVALID} for anything but the keys of this
     *     record; all but the first five may be left out
     */
    public static ModelDescriptor parse(String yaml) {
        return DescriptorParser.parse(yaml);
    }

    /** The text of a {@code model.yaml} that {@link #parse} reads as this descriptor. */
    public String toYaml() {
        return DescriptorWriter.write(this);
    }
}
