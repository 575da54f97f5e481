package studio.soliloquy.speech;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can go wrong when text is spoken. */
public enum SpeechError implements ErrorCode {
    SPEECH_NOT_FOUND(ErrorKind.USER_ERROR),
    /** No text or too much of it, or a speed or pitch that the engine does not have. */
    SPEECH_INVALID(ErrorKind.USER_ERROR),
    SPEECH_ENGINE_UNKNOWN(ErrorKind.USER_ERROR),
    SPEECH_VOICE_UNKNOWN(ErrorKind.USER_ERROR),
    /** The engine's program is not on this machine, or does not run. */
    SPEECH_ENGINE_MISSING(ErrorKind.EXTERNAL),
    /** Too many texts wait already. */
    SPEECH_BUSY(ErrorKind.INSUFFICIENT_RESOURCES),
    /** The engine ended badly, or what it wrote is no sound. */
    SPEECH_FAILED(ErrorKind.EXTERNAL),
    SPEECH_TIMED_OUT(ErrorKind.EXTERNAL);

    private final ErrorKind kind;

    SpeechError(ErrorKind kind) {
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
