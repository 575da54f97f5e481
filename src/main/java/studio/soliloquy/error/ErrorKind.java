package studio.soliloquy.error;

/** Whose move it is after a failure. */
public enum ErrorKind {
    /** The input is at fault: the user can mend it. */
    USER_ERROR,
    /** This machine lacks memory, disk or time: free some and try again. */
    INSUFFICIENT_RESOURCES,
    /** Something outside the studio failed: a disk, a driver, another server. */
    EXTERNAL,
    /** The studio itself is at fault. */
    INTERNAL
}
