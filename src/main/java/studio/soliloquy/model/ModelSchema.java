package studio.soliloquy.model;

/** The published schema of {@code model.yaml}, by which editors and other programs check what they write. */
public final class ModelSchema {
    private ModelSchema() {}

    /** JSON Schema 2020-12, in UTF-8. The caller's own. */
    public static byte[] json() {
        return DescriptorSchema.MODEL.text();
    }
}
