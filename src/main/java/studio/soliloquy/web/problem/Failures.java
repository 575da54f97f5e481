package studio.soliloquy.web.problem;

import jakarta.servlet.ServletException;
import java.io.EOFException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import studio.soliloquy.error.StudioException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;

/** Says in the studio's own words what the web framework objects to. */
final class Failures {
    private static final int HTTP_VERSION_UNKNOWN = 505;

    private Failures() {}

    /** The studio's own exception where it is the cause, otherwise a new one that keeps {@code failure} as its cause. */
    static StudioException inWords(Throwable failure) {
        if (cause(failure, BodyTooSlow.class) != null) {
            return ofStatus(HttpStatusCode.valueOf(408), failure);
        }
        StudioException own = cause(failure, StudioException.class);
        if (own != null) {
            return own;
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof ErrorResponse response) {
            return rejected(failure, response);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return problem(
                    WebError.REQUEST_INVALID,
                    "The value \"" + mismatch.getValue() + "\" of \"" + mismatch.getName() + "\" is not understood.",
                    "The documentation at /api/docs shows what is expected.",
                    failure);
        }
        if (failure instanceof MultipartException || failure instanceof BadRequestException) {
            return problem(
                    WebError.BODY_UNREADABLE,
                    "Expected a complete body, found one that is damaged or cut off.",
                    "Send it again; a multipart form with the boundary that its Content-Type names.",
                    failure);
        }
        if (failure instanceof EOFException) {
            return problem(
                    WebError.BODY_UNREADABLE,
                    "Expected a body as long as the request said, found that it broke off.",
                    "Send the request again.",
                    failure);
        }
        if (failure instanceof InvalidParameterException parameters) {
            return ofStatus(HttpStatusCode.valueOf(parameters.getErrorCode()), failure);
        }
        // What nobody could answer reaches the container in a wrapping.
        return failure instanceof ServletException && failure.getCause() != null
                ? inWords(failure.getCause())
                : ofStatus(HttpStatusCode.valueOf(500), failure);
    }

    /** Whether the studio's own words for it are there already. */
    static boolean isOwn(Throwable failure) {
        return cause(failure, StudioException.class) != null;
    }

    private static StudioException rejected(Throwable failure, ErrorResponse response) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return ofStatus(HttpStatusCode.valueOf(413), failure);
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return problem(
                    WebError.PART_MISSING,
                    "Expected a file in the part \"" + missing.getRequestPartName() + "\", found none.",
                    "Send a multipart form with that part.",
                    failure);
        }
        if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            return problem(
                    WebError.METHOD_NOT_ALLOWED,
                    "Expected one of " + String.join(", ", supported(wrong)) + ", found " + wrong.getMethod() + ".",
                    "The header Allow lists what this address can do.",
                    failure);
        }
        if (failure instanceof HttpMediaTypeNotSupportedException wrong) {
            return problem(
                    WebError.MEDIA_TYPE_UNSUPPORTED,
                    "Expected one of " + wrong.getSupportedMediaTypes() + ", found " + wrong.getContentType() + ".",
                    "Name the body's type in the header Content-Type.",
                    failure);
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException wrong) {
            return problem(
                    WebError.NOT_ACCEPTABLE,
                    "This address answers with " + wrong.getSupportedMediaTypes() + " only.",
                    "Allow one of these in the header Accept.",
                    failure);
        }
        return ofStatus(response.getStatusCode(), failure);
    }

    private static String[] supported(HttpRequestMethodNotSupportedException wrong) {
        String[] methods = wrong.getSupportedMethods();
        return methods == null ? new String[] {"another method"} : methods;
    }

    private static StudioException unreadable(HttpMessageNotReadableException failure) {
        if (cause(failure, StreamConstraintsException.class) != null) {
            return ofStatus(HttpStatusCode.valueOf(413), failure);
        }
        DatabindException databind = cause(failure, DatabindException.class);
        IllegalArgumentException refused = cause(failure, IllegalArgumentException.class);
        String where = databind == null
                ? ""
                : databind.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .reduce((parent, child) -> parent + "." + child)
                        .map(path -> " at \"" + path + "\"")
                        .orElse("");
        return problem(
                WebError.BODY_UNREADABLE,
                refused == null
                        ? "Expected a JSON body as documented, found something else" + where + "."
                        : refused.getMessage() + where + ".",
                "The documentation at /api/docs shows the body with an example.",
                failure);
    }

    /** A failure of which no more is known than its status. */
    static StudioException ofStatus(HttpStatusCode status, Throwable cause) {
        return switch (status.value()) {
            case 403 ->
                problem(
                        WebError.CSRF_TOKEN_INVALID,
                        "Expected the token of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN, found none or another.",
                        "Read any page once to get the cookie, then send its value in that header with every change.",
                        cause);
            case 404 ->
                problem(
                        WebError.NOT_FOUND,
                        "There is nothing at this address.",
                        "See /api/docs for what there is.",
                        cause);
            case 405, 501 ->
                problem(
                        WebError.METHOD_NOT_ALLOWED,
                        "This address does not know this method.",
                        "See /api/docs for what there is.",
                        cause);
            case 408 ->
                problem(
                        WebError.BODY_TOO_SLOW,
                        "Expected the body of the request, found that it came too slowly or not at all.",
                        "Send it again over a better connection; uploads in parts go on where they broke off.",
                        cause);
            case 413 ->
                problem(
                        WebError.BODY_TOO_LARGE,
                        "The request is larger than this studio accepts.",
                        "Send a smaller file, or raise the limit in the server's configuration.",
                        cause);
            case 415 ->
                problem(
                        WebError.MEDIA_TYPE_UNSUPPORTED,
                        "This address does not take this type of body.",
                        "See /api/docs for what it takes.",
                        cause);
            case 416 ->
                problem(
                        WebError.RANGE_INVALID,
                        "The range lies outside the file or is not understood.",
                        "Ask for bytes=first-last within the file.",
                        cause);
            default ->
                status.is4xxClientError() || status.value() == HTTP_VERSION_UNKNOWN
                        ? problem(
                                WebError.REQUEST_INVALID,
                                "The request is not understood.",
                                "The documentation at /api/docs shows what is expected.",
                                cause)
                        : problem(
                                WebError.INTERNAL_ERROR,
                                "Something went wrong inside the studio.",
                                "Try again; if it stays, look for the error's id in the server's log.",
                                cause);
        };
    }

    private static StudioException problem(WebError code, String message, String hint, Throwable cause) {
        return new StudioException(code, message, hint, cause);
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
