package studio.soliloquy.error;

import static java.util.Objects.requireNonNull;

/**
 * A failure that a person reads. The message says what was expected and what was found, the hint what to do about it;
 * neither ever holds a path of this machine or a stack trace.
 */
public final class StudioException extends RuntimeException {
    private final transient ErrorCode code;
    private final String hint;

    public StudioException(ErrorCode code, String message, String hint) {
        this(code, message, hint, null);
    }

    public StudioException(ErrorCode code, String message, String hint, Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.code = requireNonNull(code, "code");
        this.hint = requireNonNull(hint, "hint");
    }

    public ErrorCode code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
