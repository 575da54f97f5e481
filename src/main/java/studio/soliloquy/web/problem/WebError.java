package studio.soliloquy.web.problem;

import org.springframework.http.HttpStatus;
import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;

/** What can be wrong with a request before any other module sees it. */
public enum WebError implements ErrorCode {
    REQUEST_INVALID(HttpStatus.BAD_REQUEST),
    BODY_UNREADABLE(HttpStatus.BAD_REQUEST),
    PART_MISSING(HttpStatus.BAD_REQUEST),
    FILE_NAME_INVALID(HttpStatus.BAD_REQUEST),
    LOGIN_REQUIRED(HttpStatus.UNAUTHORIZED),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
    ROLE_INSUFFICIENT(HttpStatus.FORBIDDEN),
    CSRF_TOKEN_INVALID(HttpStatus.FORBIDDEN),
    ORIGIN_NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TUS_VERSION_UNSUPPORTED(HttpStatus.PRECONDITION_FAILED),
    BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MODEL_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    RANGE_INVALID(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
    HOST_NOT_ALLOWED(HttpStatus.MISDIRECTED_REQUEST),
    PORTRAIT_NOT_CHOSEN(HttpStatus.UNPROCESSABLE_CONTENT),
    TEMPLATE_FRAME_UNKNOWN(HttpStatus.NOT_FOUND),
    TEMPLATE_MODEL_UNKNOWN(HttpStatus.NOT_FOUND),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    WebError(HttpStatus status) {
        this.status = status;
    }

    @Override
    public ErrorKind kind() {
        return status.is5xxServerError() ? ErrorKind.INTERNAL : ErrorKind.USER_ERROR;
    }

    HttpStatus status() {
        return status;
    }
}
