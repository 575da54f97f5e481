package studio.soliloquy.audio;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can be wrong with a sound file, or with a file of features of speech. */
public enum AudioError implements ErrorCode {
    /** No bytes, or nothing in them that sounds. */
    AUDIO_EMPTY(ErrorKind.USER_ERROR),
    /** Not a container or codec that is read here, or damaged beyond playing. */
    AUDIO_UNREADABLE(ErrorKind.USER_ERROR),
    /** A sound container without sound in it. */
    AUDIO_NO_STREAM(ErrorKind.USER_ERROR),
    /** The file ends before its container says so. */
    AUDIO_TRUNCATED(ErrorKind.USER_ERROR),
    AUDIO_TOO_LONG(ErrorKind.USER_ERROR),
    /** A stretch that does not lie within the sound, or a loudness that nobody wants. */
    AUDIO_EDIT_INVALID(ErrorKind.USER_ERROR),
    /** The disk refused to read or to write. */
    AUDIO_STORAGE_FAILED(ErrorKind.EXTERNAL),
    FEATURES_EMPTY(ErrorKind.USER_ERROR),
    /** Not a file of numbers that is read here: another format, pickled objects, integers. */
    FEATURES_UNSUPPORTED(ErrorKind.USER_ERROR),
    /** A header or description that contradicts itself. */
    FEATURES_DAMAGED(ErrorKind.USER_ERROR),
    /** More or fewer bytes than the shape asks for. */
    FEATURES_SIZE_WRONG(ErrorKind.USER_ERROR),
    /** A value that is not a number, infinite, or too large for float32. */
    FEATURES_NOT_FINITE(ErrorKind.USER_ERROR);

    private final ErrorKind kind;

    AudioError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
