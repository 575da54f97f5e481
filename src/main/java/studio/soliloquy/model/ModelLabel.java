package studio.soliloquy.model;

import java.text.Normalizer;
import java.util.Locale;

/** What a user calls a model, made fit for showing and for being a folder's name. */
final class ModelLabel {
    private static final int LONGEST = 100;
    private static final int LONGEST_ID = 48;
    private static final String NAMELESS = "Imported model";

    private ModelLabel() {}

    /** Without what cannot be seen; at most 100 characters. */
    static String of(String given) {
        String visible =
                given.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\s]+", " ").strip();
        String label = visible.codePointCount(0, visible.length()) > LONGEST
                ? visible.substring(0, visible.offsetByCodePoints(0, LONGEST)).strip()
                : visible;
        return label.isEmpty() ? NAMELESS : label;
    }

    /** Lower case letters, digits and hyphens; {@code model} where the label has none. */
    static String id(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-|-$", "");
        return id.isEmpty() ? "model" : id;
    }
}
