package studio.soliloquy.error;

/** What went wrong, as a stable name. Each module has an enum of its own that implements this. */
public interface ErrorCode {
    /** The code as clients see it, in capitals: {@code PORTRAIT_NO_FACE}. */
    String name();

    ErrorKind kind();
}
