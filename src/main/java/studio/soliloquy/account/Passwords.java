package studio.soliloquy.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords and compares them, as slowly for a name that nobody has as for one that somebody has. */
@Component
class Passwords {
    private static final int SHORTEST = 10;

    /** What bcrypt looks at. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodys = encoder.encode("somebody who is not there");

    /** @throws studio.soliloquy.error.StudioException {@code ACCOUNT_PASSWORD_WEAK} */
    String hash(String password) {
        if (password == null || password.length() < SHORTEST || bytes(password) > MOST_BYTES) {
            throw AccountError.ACCOUNT_PASSWORD_WEAK.because(
                    "Expected a password of at least " + SHORTEST + " characters and at most " + MOST_BYTES
                            + " bytes, found a shorter or a longer one.",
                    "Several words make a password that is long and easy to remember.");
        }
        return encoder.encode(password);
    }

    /** @param hash empty where there is no such account: false then, but not sooner */
    boolean match(String password, Optional<String> hash) {
        boolean possible = bytes(password) <= MOST_BYTES;
        boolean same = encoder.matches(possible ? password : "", hash.orElse(nobodys));
        return same && possible && hash.isPresent();
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
