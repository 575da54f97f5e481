package studio.soliloquy.web.problem;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.http.HttpStatus;
import studio.soliloquy.error.ErrorCode;

/** Which HTTP status a code is answered with. */
final class ProblemStatus {
    private static final Map<String, HttpStatus> BY_CODE = Map.ofEntries(
            entry("ACCOUNT_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("ACCOUNT_NAME_TAKEN", HttpStatus.CONFLICT),
            entry("ACCOUNT_LAST_ADMIN", HttpStatus.CONFLICT),
            entry("LOGIN_REFUSED", HttpStatus.UNAUTHORIZED),
            entry("LOGIN_SLOWED", HttpStatus.TOO_MANY_REQUESTS),
            entry("TOKEN_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("ASSET_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("PROJECT_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("RENDER_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("SPEECH_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("TEMPLATE_BUILD_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("WEBHOOK_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("ASSET_UPLOAD_BROKEN", HttpStatus.BAD_REQUEST),
            entry("PROJECT_FILE_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("PROJECT_FILE_BROKEN", HttpStatus.BAD_REQUEST),
            entry("ASSET_UPLOAD_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("ASSET_UPLOAD_OFFSET_WRONG", HttpStatus.CONFLICT),
            entry("ASSET_UPLOAD_INCOMPLETE", HttpStatus.CONFLICT),
            entry("ASSET_UPLOAD_BUSY", HttpStatus.LOCKED),
            entry("ASSET_IN_USE", HttpStatus.CONFLICT),
            entry("PROJECT_EDIT_CONFLICT", HttpStatus.CONFLICT),
            entry("PRESET_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("BAKE_OFF_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("EXPORT_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("EXPORT_NOT_READY", HttpStatus.CONFLICT),
            entry("PRESET_NAME_TAKEN", HttpStatus.CONFLICT),
            entry("BENCHMARK_RUNNING", HttpStatus.CONFLICT),
            entry("FRAME_CHECK_BUSY", HttpStatus.CONFLICT),
            entry("MODEL_BUILT_IN", HttpStatus.CONFLICT),
            entry("MODEL_IN_USE", HttpStatus.CONFLICT),
            entry("MODEL_INSTALLED", HttpStatus.CONFLICT),
            entry("MODEL_DOWNLOAD_BUSY", HttpStatus.CONFLICT),
            entry("MODEL_DOWNLOAD_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("MODEL_STORAGE_FULL", HttpStatus.INSUFFICIENT_STORAGE),
            entry("RENDER_NOT_DONE", HttpStatus.CONFLICT),
            entry("RECEIPT_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("STREAM_NOT_FOUND", HttpStatus.NOT_FOUND),
            entry("STREAM_NOT_READY", HttpStatus.CONFLICT),
            entry("STREAM_ENDED", HttpStatus.GONE),
            entry("RENDER_TRANSITION_ILLEGAL", HttpStatus.CONFLICT),
            entry("ASSET_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("AUDIO_TOO_LONG", HttpStatus.CONTENT_TOO_LARGE),
            entry("ARCHIVE_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("CLIP_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("CLIP_TOO_LONG", HttpStatus.CONTENT_TOO_LARGE),
            entry("PICTURE_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("ASSET_UNSUPPORTED", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
            entry("PICTURE_UNSUPPORTED", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
            entry("STORAGE_LOW", HttpStatus.INSUFFICIENT_STORAGE),
            entry("MEDIA_STORAGE_FULL", HttpStatus.INSUFFICIENT_STORAGE),
            entry("VIDEO_STORAGE_FULL", HttpStatus.INSUFFICIENT_STORAGE),
            entry("ASSET_STORAGE_FULL", HttpStatus.INSUFFICIENT_STORAGE));

    private ProblemStatus() {}

    static HttpStatus of(ErrorCode code) {
        if (code instanceof WebError ours) {
            return ours.status();
        }
        return BY_CODE.getOrDefault(
                code.name(),
                switch (code.kind()) {
                    case USER_ERROR -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case INSUFFICIENT_RESOURCES, EXTERNAL -> HttpStatus.SERVICE_UNAVAILABLE;
                    case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
                });
    }
}
