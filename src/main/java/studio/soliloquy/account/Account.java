package studio.soliloquy.account;

import java.time.Instant;
import studio.soliloquy.owner.Owner;
import studio.soliloquy.owner.Person;

/**
 * Somebody who may log in.
 *
 * @param id never used again when the account is gone
 * @param name 1 to 64 visible characters
 */
public record Account(String id, String name, Role role, Instant createdAt) {
    /** As whom this account works. */
    public Person person() {
        return new Person(new Owner(id), role == Role.ADMIN);
    }
}
