package studio.soliloquy.video;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can go wrong with pictures and videos. */
public enum VideoError implements ErrorCode {
    PICTURE_UNREADABLE(
            ErrorKind.USER_ERROR, "Open the picture in an editor, save it again as JPEG or PNG, and use that file."),
    PICTURE_UNSUPPORTED(ErrorKind.USER_ERROR, "Use a JPEG, PNG or WebP picture."),
    PICTURE_TOO_LARGE(ErrorKind.USER_ERROR, "Scale the picture down and use that file."),
    OUTPUT_SETTINGS_INVALID(
            ErrorKind.USER_ERROR,
            "Choose one of the sizes, or leave the size as it is; colours are written as #rrggbb."),
    PICTURE_TOO_SMALL(ErrorKind.USER_ERROR, "Use a picture with more pixels; enlarging this one adds no detail."),
    VIDEO_UNREADABLE(ErrorKind.USER_ERROR, "Save the video again, for example as MP4 with H.264, and use that file."),
    VIDEO_SOUND_UNREADABLE(ErrorKind.USER_ERROR, "Save the sound again, for example as WAV, and use that file."),
    VIDEO_CANCELLED(ErrorKind.USER_ERROR, "Start it again when you want the video after all."),
    VIDEO_STORAGE_FULL(ErrorKind.INSUFFICIENT_RESOURCES, "Free some space on the studio's disk and try again."),
    VIDEO_NOT_WRITTEN(ErrorKind.EXTERNAL, "Check that the studio may write to its folder and that the disk is sound."),
    VIDEO_SEGMENTS_DIFFER(
            ErrorKind.INTERNAL, "Render the video again from its start, so that all parts are made alike."),
    VIDEO_NOT_ENCODED(ErrorKind.INTERNAL, "Check the settings under studio.video and try again.");

    private final ErrorKind kind;
    private final String hint;

    VideoError(ErrorKind kind, String hint) {
        this.kind = kind;
        this.hint = hint;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    StudioException because(String message) {
        return because(message, null);
    }

    StudioException because(String message, Throwable cause) {
        return new StudioException(this, message, hint, cause);
    }
}
