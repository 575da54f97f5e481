package studio.soliloquy.account;

/**
 * What somebody was let in by. An attribute of its name has it in every request of whoever was.
 *
 * @param account as it was then
 * @param sha256 of the secret
 */
public record Pass(Account account, Secret.Kind kind, String sha256) {
    public static final String ATTRIBUTE = Pass.class.getName();

    @Override
    public String toString() {
        return "Pass[" + account + ", " + kind + "]";
    }
}
