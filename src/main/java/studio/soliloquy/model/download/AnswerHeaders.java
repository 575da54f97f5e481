package studio.soliloquy.model.download;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/** What a server says of the bytes that it sends. */
final class AnswerHeaders {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private AnswerHeaders() {}

    static String text(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue();
    }

    /** Empty where it only promises that versions mean the same. */
    static Optional<String> strongTag(ClassicHttpResponse response) {
        return Optional.of(text(response, HttpHeaders.ETAG)).filter(tag -> tag.startsWith("\""));
    }

    /** @throws IOException where the rest is of another file; then nothing is kept of what there is */
    static void requireRest(ClassicHttpResponse response, PartialFile file) throws IOException {
        Matcher range = RANGE.matcher(text(response, HttpHeaders.CONTENT_RANGE));
        if (!range.matches() || Long.parseLong(range.group(1)) != file.bytes()) {
            file.discard();
            throw new IOException("The server sent another part of the file than was asked for");
        }
        if (!range.group(3).equals("*") && Long.parseLong(range.group(3)) != file.wholeBytes()) {
            file.discard();
            throw DownloadFailure.otherSize(file.wholeBytes(), range.group(3));
        }
    }

    static void requireLength(ClassicHttpResponse response, long expected) {
        String length = text(response, HttpHeaders.CONTENT_LENGTH);
        if (!length.isEmpty() && !length.equals(Long.toString(expected))) {
            throw DownloadFailure.otherSize(expected, length);
        }
    }
}
