package studio.soliloquy.asset;

/** What an asset is for. */
public enum AssetKind {
    PORTRAIT("a portrait"),
    AUDIO("sound");

    private final String words;

    AssetKind(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }
}
