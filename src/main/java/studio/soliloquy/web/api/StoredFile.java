package studio.soliloquy.web.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.WebError;

/**
 * A file of the studio's on its way to a browser, whole or in the ranges asked for.
 *
 * @param mediaType what the file was verified to be
 * @param name what the browser calls it; never used as a path
 * @param version changes whenever the bytes do
 */
record StoredFile(Path path, String mediaType, String name, String version) {
    /** Shown on the page, unless it is of a type that browsers might run: that is only ever downloaded. */
    ResponseEntity<Resource> shown() {
        MediaType type = MediaType.parseMediaType(mediaType);
        boolean harmless = List.of("image", "audio", "video").contains(type.getType())
                && !type.getSubtype().endsWith("xml");
        return harmless ? answer(type, ContentDisposition.inline()) : downloaded();
    }

    ResponseEntity<Resource> downloaded() {
        return answer(MediaType.parseMediaType(mediaType), ContentDisposition.attachment());
    }

    /**
     * @param range the header {@code Range}, empty where there is none
     * @throws StudioException {@code RANGE_INVALID} where the file has no such bytes
     */
    StoredFile checkedAgainst(String range) {
        requireRange(range, new FileSystemResource(path));
        return this;
    }

    /** As {@link #checkedAgainst}, of any bytes. */
    static void requireRange(String range, Resource bytes) {
        try {
            HttpRange.toResourceRegions(HttpRange.parseRanges(range), bytes);
        } catch (IllegalArgumentException unsatisfiable) {
            throw new StudioException(
                    WebError.RANGE_INVALID,
                    "Expected a range within the file's bytes, found another.",
                    "Ask for bytes=first-last, counted from 0.",
                    unsatisfiable);
        }
    }

    private ResponseEntity<Resource> answer(MediaType type, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag('"' + version + '"')
                .body(new FileSystemResource(path));
    }
}
