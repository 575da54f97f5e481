package studio.soliloquy.cli;

import studio.soliloquy.error.ErrorKind;

/** What a script hears of a command's end. */
enum ExitCode {
    DONE(0),
    /** A comparison found less likeness than was asked for. */
    BELOW_THRESHOLD(1),
    USAGE(2),
    REFUSED_INPUT(3),
    RESOURCES(4),
    INTERNAL(5),
    /** As shells have it for a process that was interrupted: 128 and the signal's number. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(ErrorKind kind) {
        return switch (kind) {
            case USER_ERROR -> REFUSED_INPUT;
            case INSUFFICIENT_RESOURCES, EXTERNAL -> RESOURCES;
            case INTERNAL -> INTERNAL;
        };
    }
}
