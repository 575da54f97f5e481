package studio.soliloquy.asset;

import java.text.Normalizer;

/** Makes a user's file name harmless to show. It is never used as a path. */
final class UploadLabel {
    private static final int LONGEST = 200;
    private static final String NAMELESS = "untitled";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private UploadLabel() {}

    /** The name without folders and without characters that cannot be seen; at most 200 characters. */
    static String of(String fileName) {
        if (fileName == null) {
            return NAMELESS;
        }
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        StringBuilder visible = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(UploadLabel::isVisible)
                .forEach(visible::appendCodePoint);
        String label = visible.toString().replaceAll("\\s+", " ").strip();
        return label.isEmpty() ? NAMELESS : shorten(label);
    }

    /** Joiners stay: emoji and several scripts are spelled with them. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String shorten(String label) {
        if (label.length() <= LONGEST) {
            return label;
        }
        int end = Character.isHighSurrogate(label.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return label.substring(0, end).strip();
    }
}
