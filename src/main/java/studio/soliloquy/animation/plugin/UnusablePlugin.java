package studio.soliloquy.animation.plugin;

/** Why a jar cannot be used, in words for people. */
final class UnusablePlugin extends Exception {
    private static final long serialVersionUID = 1;

    UnusablePlugin(String message) {
        this(message, null);
    }

    UnusablePlugin(String message, Throwable cause) {
        super(message, cause);
    }
}
