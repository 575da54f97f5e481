package studio.soliloquy.benchmark;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can go wrong with a benchmark itself. */
public enum BenchmarkError implements ErrorCode {
    BENCHMARK_REFUSED(ErrorKind.USER_ERROR),
    BENCHMARK_RUNNING(ErrorKind.USER_ERROR),
    BENCHMARK_SUBJECT_MISSING(ErrorKind.USER_ERROR),
    BENCHMARK_FAILED(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    BenchmarkError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    StudioException because(String message, String hint) {
        return new StudioException(this, message, hint);
    }
}
