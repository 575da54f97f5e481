package studio.soliloquy.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.WebError;

/**
 * What a client tells of the file that it uploads in parts: the header {@code Upload-Metadata} of tus, pairs of a name and
 * a value in base64, with commas between them.
 *
 * @param fileName null where it tells none
 * @param wanted what the file has to be
 */
record UploadMetadata(String fileName, Optional<AssetKind> wanted) {
    /** @throws StudioException {@code REQUEST_INVALID} */
    static UploadMetadata of(String header) {
        try {
            Map<String, String> values = Stream.of(header.split(","))
                    .map(String::strip)
                    .filter(pair -> !pair.isEmpty())
                    .map(pair -> pair.split(" +", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length < 2 ? "" : decoded(pair[1])));
            return new UploadMetadata(
                    values.get("filename"),
                    Optional.ofNullable(values.get("as")).map(AssetKind::valueOf));
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            throw new StudioException(
                    WebError.REQUEST_INVALID,
                    "Expected pairs of a name and a value in base64 in the header Upload-Metadata, each name once, and a"
                            + " kind of asset under \"as\"; found something else.",
                    "Send \"filename\" and, where the content does not tell it, \"as\".",
                    malformed);
        }
    }

    private static String decoded(String value) {
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }
}
