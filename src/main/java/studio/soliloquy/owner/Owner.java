package studio.soliloquy.owner;

/**
 * Whom a thing belongs to.
 *
 * @param id an account's, or that of the local owner: 1 to 36 letters, digits and hyphens
 */
public record Owner(String id) {
    /** Owns what is made where nobody logs in. */
    public static final Owner LOCAL = new Owner("local");

    public Owner {
        if (id == null || !id.matches("[A-Za-z0-9-]{1,36}")) {
            throw new IllegalArgumentException("Expected the id of an owner, found " + id);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
