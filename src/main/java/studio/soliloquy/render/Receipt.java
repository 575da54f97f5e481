package studio.soliloquy.render;

import java.util.Optional;

/**
 * What a result was made of, and how that went.
 *
 * @param schema the version of this document's form, {@link #SCHEMA}
 * @param recipe all that the result's bytes depend on; it stands in the result's own metadata as well
 * @param facts of this one render; empty in a receipt that was taken out of a result's metadata
 */
public record Receipt(int schema, Recipe recipe, Optional<ReceiptFacts> facts) {
    /** The form that this studio writes, and the only one that it reads. */
    public static final int SCHEMA = 1;

    @SuppressWarnings("OptionalAssignedToNull")
    public Receipt {
        if (recipe == null) {
            throw new IllegalArgumentException("Expected a receipt with a recipe, found none");
        }
        facts = facts == null ? Optional.empty() : facts;
    }
}
