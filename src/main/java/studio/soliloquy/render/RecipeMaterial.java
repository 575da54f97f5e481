package studio.soliloquy.render;

import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;

/**
 * An asset by its content.
 *
 * @param sha256 of its bytes, in hexadecimal
 */
public record RecipeMaterial(AssetKind kind, String sha256) {
    public RecipeMaterial {
        if (kind == null || sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Expected a kind and a SHA-256, found " + kind + ", " + sha256);
        }
    }

    static RecipeMaterial of(Asset asset) {
        return new RecipeMaterial(asset.kind(), asset.sha256());
    }
}
