package studio.soliloquy.template;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can go wrong with template sets and the clips they are made of. */
public enum TemplateError implements ErrorCode {
    /** The message lists what is wrong, file by file. */
    TEMPLATE_SET_INVALID(ErrorKind.USER_ERROR, "Mend or leave out the files that are named, and upload the set again."),
    CLIP_TOO_LONG(ErrorKind.USER_ERROR, "Cut the clip, or raise the limit under studio.template."),
    CLIP_TOO_SHORT(ErrorKind.USER_ERROR, "Use a clip of some seconds."),
    CLIP_TOO_LARGE(ErrorKind.USER_ERROR, "Scale the clip down and use that file."),
    CLIP_NO_FACE(ErrorKind.USER_ERROR, "Use a clip in which one person looks towards the camera."),
    TEMPLATE_BUILD_NOT_FOUND(ErrorKind.USER_ERROR, "It may have been deleted. Start a new one."),
    TEMPLATE_BUILD_FAILED(ErrorKind.INTERNAL, "Try again; the studio's log says more.");

    private final ErrorKind kind;
    private final String hint;

    TemplateError(ErrorKind kind, String hint) {
        this.kind = kind;
        this.hint = hint;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    /** This failure in words. */
    public StudioException because(String message) {
        return because(message, null);
    }

    /** This failure in words, and what it came from. */
    public StudioException because(String message, Throwable cause) {
        return new StudioException(this, message, hint, cause);
    }
}
