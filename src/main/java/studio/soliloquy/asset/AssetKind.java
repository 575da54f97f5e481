package studio.soliloquy.asset;

import java.util.Optional;

/** What an asset is for. Where the same bytes could be several kinds, the one named first is taken unless another is wanted. */
public enum AssetKind {
    PORTRAIT("a portrait", "picture.png", true),
    AUDIO("sound", "sound", false),
    /** Frames of one person with landmarks. It is a folder of files, so there is no one file of it. */
    TEMPLATE_SET("a template set", null, true),
    CLIP("a clip of a person", "clip", true),
    FEATURES("features of speech", "features", false);

    private final String words;
    private final String fileName;
    private final boolean thumbnail;

    AssetKind(String words, String fileName, boolean thumbnail) {
        this.words = words;
        this.fileName = fileName;
        this.thumbnail = thumbnail;
    }

    /** As it stands in a sentence: {@code a clip of a person}. */
    public String inWords() {
        return words;
    }

    /** How an asset's one file is called in its folder; empty where the asset is a folder of files. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** Whether there is a picture of it, called {@link UploadPreparation#THUMBNAIL} in its folder. */
    public boolean hasThumbnail() {
        return thumbnail;
    }
}
