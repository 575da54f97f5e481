package studio.soliloquy.animation;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can go wrong when a subject is to be animated. */
public enum AnimationError implements ErrorCode {
    PARAMETER_UNKNOWN(ErrorKind.USER_ERROR),
    PARAMETER_OUT_OF_RANGE(ErrorKind.USER_ERROR),
    FAMILY_UNKNOWN(ErrorKind.USER_ERROR),
    FRAME_RATE_UNSUPPORTED(ErrorKind.USER_ERROR),
    /** A model lacks what its family must know of it. */
    MODEL_SETTINGS_INVALID(ErrorKind.USER_ERROR),
    /** A descriptor gives defaults for parameters that its family does not have, or values out of range. */
    MODEL_PARAMETERS_INVALID(ErrorKind.USER_ERROR),
    /** A descriptor's pipeline says what cannot be. */
    PIPELINE_INVALID(ErrorKind.USER_ERROR),
    /** No frame of a template set shows a face. */
    TEMPLATE_WITHOUT_FACE(ErrorKind.USER_ERROR),
    AUDIO_ENCODER_MISSING(ErrorKind.USER_ERROR),
    /** The network that hears the mouth was removed, and it was asked for. */
    SPEECH_NETWORK_MISSING(ErrorKind.USER_ERROR),
    /** A network takes or gives other tensors than its family's. */
    NETWORK_UNFIT(ErrorKind.USER_ERROR),
    SOUND_TOO_SHORT(ErrorKind.USER_ERROR),
    START_FRAME_OUT_OF_RANGE(ErrorKind.USER_ERROR),
    /** A frame is no longer what it was when its template set was checked. */
    TEMPLATE_FRAME_CHANGED(ErrorKind.EXTERNAL),
    /** The model animates other kinds of subjects. */
    SUBJECT_UNSUPPORTED(ErrorKind.USER_ERROR),
    /** The model hears features that only the user can bring. */
    FEATURES_REQUIRED(ErrorKind.USER_ERROR),
    /** Features of another network than the model's. */
    FEATURES_WIDTH_WRONG(ErrorKind.USER_ERROR),
    MOUTH_TRACK_DAMAGED(ErrorKind.INTERNAL),
    /** The code of a plug-in threw, or broke what it had promised. */
    PLUGIN_FAILED(ErrorKind.EXTERNAL);

    private final ErrorKind kind;

    AnimationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    static StudioException parametersInvalid(String message, String hint) {
        return new StudioException(MODEL_PARAMETERS_INVALID, message, hint);
    }
}
