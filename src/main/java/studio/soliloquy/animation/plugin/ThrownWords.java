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
        String words = "it threw " + innermost.getClass().getSimpleName() + message(innermost);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    /** Where libraries are looked for on this machine is for its log alone. */
    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : ": " + message.replaceFirst(" in java.library.path.*", "");
    }
}
