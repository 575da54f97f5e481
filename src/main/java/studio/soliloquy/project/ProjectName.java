package studio.soliloquy.project;

import studio.soliloquy.error.StudioException;

/** A project's name: 1 to 120 characters, all of which can be seen. */
record ProjectName(String value) {
    private static final int LONGEST = 120;
    private static final String COPY = " (copy)";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    ProjectName {
        value = value == null ? "" : value.strip();
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST) {
            throw invalid("found " + length + " characters");
        }
        if (value.codePoints().noneMatch(ProjectName::isInk)) {
            throw invalid("found none that can be seen");
        }
        if (!value.codePoints().allMatch(character -> isInk(character) || isBetweenInk(character))) {
            throw invalid("found one that cannot be seen");
        }
    }

    /** What a copy of something of this name is called. */
    ProjectName ofCopy() {
        int room = LONGEST - COPY.length();
        int length = value.codePointCount(0, value.length());
        String kept = length <= room ? value : value.substring(0, value.offsetByCodePoints(0, room));
        return new ProjectName(kept.strip() + COPY);
    }

    private static boolean isInk(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Joiners: emoji and several scripts are spelled with them. */
    private static boolean isBetweenInk(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR
                || character == ZERO_WIDTH_NON_JOINER
                || character == ZERO_WIDTH_JOINER;
    }

    private static StudioException invalid(String found) {
        return new StudioException(
                ProjectError.PROJECT_NAME_INVALID,
                "Expected a name of 1 to " + LONGEST + " visible characters, " + found + ".",
                "Choose another name.");
    }
}
