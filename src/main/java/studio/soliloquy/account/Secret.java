package studio.soliloquy.account;

import java.time.Instant;

/**
 * What an account is known by without its password.
 *
 * @param id by which it is revoked
 * @param account the account's id
 * @param name what its owner calls it
 * @param sha256 of the secret, in hexadecimal; the secret itself is known to its bearer alone
 */
public record Secret(
        String id, String account, Kind kind, String name, String sha256, Instant createdAt, Instant expiresAt) {
    /** Who bears it. */
    public enum Kind {
        /** A browser, in a cookie. */
        SESSION,
        /** A program, in a header. */
        TOKEN
    }
}
