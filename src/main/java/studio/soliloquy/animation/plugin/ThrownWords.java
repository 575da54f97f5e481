package studio.soliloquy.animation.plugin;

/** What was thrown, in one line. */
final class ThrownWords {
    private static final int LONGEST = 300;

    private ThrownWords() {}

    /** The innermost cause tells most: a missing class, a library that could not be loaded. */
    static String of(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null ? "" : ": " + innermost.getMessage();
        String words = "it threw " + innermost.getClass().getSimpleName() + message;
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
