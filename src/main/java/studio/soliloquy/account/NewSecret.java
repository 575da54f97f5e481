package studio.soliloquy.account;

/**
 * A secret at the only moment that it is known.
 *
 * @param value 43 letters, digits, hyphens and underscores: 256 random bits
 */
public record NewSecret(String value, Secret secret) {
    @Override
    public String toString() {
        return "NewSecret[" + secret + "]";
    }
}
