package studio.soliloquy.account;

/**
 * Somebody who was let in before may no longer be: his session or token has ended, or his account has changed or is gone.
 *
 * @param account its id
 */
public record LoginsChanged(String account) {}
