package studio.soliloquy.cache;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All that a result depends on, but for the code that made it, which the cache adds by itself.
 *
 * @param kind of the result: lower case letters and hyphens
 * @param parts hashes of contents, settings: in an order that stays the same
 */
public record CacheKey(String kind, List<String> parts) {
    public CacheKey {
        requireNonNull(kind, "kind");
        parts = List.copyOf(parts);
        if (!kind.matches("[a-z-]{1,32}")) {
            throw new IllegalArgumentException("Expected lower case letters and hyphens, found \"" + kind + "\"");
        }
    }

    public static CacheKey of(String kind, String... parts) {
        return new CacheKey(kind, List.of(parts));
    }
}
