package studio.soliloquy.account;

/** The studio is to listen where others reach it, but nobody could log in. */
public final class LoginMissing extends RuntimeException {
    public LoginMissing() {
        super("Expected an account of an administrator before others can reach the studio, found none");
    }
}
