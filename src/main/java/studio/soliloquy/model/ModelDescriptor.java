package studio.soliloquy.model;

import static java.util.Objects.requireNonNull;

/**
 * What there is to know of a model before it is opened.
 *
 * @param id its folder's name: lower case letters, digits and hyphens
 * @param family the code that runs it
 * @param title for people
 * @param summary one or two sentences on what it is good at
 * @param licence the SPDX name
 */
public record ModelDescriptor(String id, String family, String title, String summary, String licence) {
    public ModelDescriptor {
        requireNonNull(id, "id");
        requireNonNull(family, "family");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(licence, "licence");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("Expected lower case letters, digits and hyphens, found \"" + id + "\"");
        }
    }

    /**
     * Reads the text of a {@code model.yaml}.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_DESCRIPTOR_INVALID} for anything but exactly the keys
     *     of this record, each with a text
     */
    public static ModelDescriptor parse(String yaml) {
        return DescriptorParser.parse(yaml);
    }
}
