package studio.soliloquy.asset;

/** What an asset is for. */
public enum AssetKind {
    PORTRAIT,
    AUDIO
}
