package studio.soliloquy.web.guard;

import java.util.Optional;
import studio.soliloquy.account.Account;
import studio.soliloquy.account.Role;
import studio.soliloquy.owner.Person;

/**
 * Who sent a request: the principal of its authentication.
 *
 * @param account empty where nobody has to log in and nobody has
 */
public record SignedIn(Optional<Account> account) {
    /** Whoever sits at this machine. */
    static final SignedIn LOCALLY = new SignedIn(Optional.empty());

    public Role role() {
        return account.map(Account::role).orElse(Role.ADMIN);
    }

    public boolean isAdmin() {
        return role() == Role.ADMIN;
    }

    /** What a page may offer him, in the words of its styles. */
    public String rights() {
        return switch (role()) {
            case VIEWER -> "view";
            case EDITOR -> "view edit";
            case ADMIN -> "view edit administer";
        };
    }

    Person person() {
        return account.map(Account::person).orElse(Person.STUDIO);
    }
}
