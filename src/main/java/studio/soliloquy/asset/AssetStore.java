package studio.soliloquy.asset;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.Frame;

/** Takes, keeps and gives out uploads. Safe to call from any thread. */
public interface AssetStore {
    /** As {@link #receive(InputStream, String, Optional)} where nothing in particular is wanted. */
    default Asset receive(InputStream upload, String label) {
        return receive(upload, label, Optional.empty());
    }

    /**
     * Streams an upload to disk, decides by its content what it is, checks it whole and keeps it. The same bytes again
     * give the asset of that kind that is there already. A refused upload leaves nothing behind, on disk or in the
     * database.
     *
     * @param label the user's file name, for display only
     * @param wanted what it has to be; without it an MP4 or WebM is sound
     * @throws studio.soliloquy.error.StudioException {@code ASSET_…}, {@code ASSET_KIND_WRONG} where the content is not
     *     what is wanted, {@code PICTURE_…}, {@code AUDIO_…}, or what else the kind's {@link UploadPreparation} says
     */
    Asset receive(InputStream upload, String label, Optional<AssetKind> wanted);

    /**
     * Keeps what the studio makes itself, as {@link #receive} keeps an upload: the same contents again give the asset
     * that is there already, and a failure leaves nothing behind. Returns when {@code making} has.
     *
     * @param label for display only
     */
    Asset create(AssetKind kind, String label, AssetMaking making);

    /** @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND} */
    Asset get(AssetId id);

    /** Those of them that are there, each once, in no particular order. */
    List<Asset> all(Collection<AssetId> ids);

    /** All of them, the youngest first. */
    List<Asset> all();

    /**
     * Gives an asset another label.
     *
     * @param label made harmless as a file name is
     * @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND}
     */
    Asset relabel(AssetId id, String label);

    /**
     * The asset of this kind that was made of these bytes, if it is still kept.
     *
     * @param sha256 in hexadecimal, as {@link Asset#sha256}
     */
    Optional<Asset> find(String sha256, AssetKind kind);

    /**
     * As {@link #get}, and keeps the asset from being deleted until the caller's transaction ends. Whoever is about to
     * store an asset's id calls this first.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND}
     */
    Asset hold(AssetId id);

    /**
     * The stored file: for a portrait upright and without metadata, for audio and clips as uploaded. Not to be written
     * to.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} for a template set, which is many files
     */
    Path file(AssetId id);

    /** All files of an asset, for the module that knows its kind. Not to be written to. */
    Path folder(AssetId id);

    /** A portrait, decoded, what is transparent on white. The frame is the caller's own. */
    default Frame picture(AssetId portrait) {
        return picture(portrait, Colour.WHITE);
    }

    /** A portrait, decoded, what is transparent on this colour. The frame is the caller's own. */
    Frame picture(AssetId portrait, Colour background);

    /**
     * A small JPEG of a portrait, or of the first frame of a template set or a clip; longest edge 320 pixels.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} where there is nothing to see
     */
    Path thumbnail(AssetId id);

    /** The waveform: at most 1000 pairs of lowest and highest sample, each −1…1, over the whole length. */
    float[] peaks(AssetId audio);

    /**
     * The waveform to look at closely: {@link Waveform#PER_SECOND} pairs a second, fewer of a long sound.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} when it is no audio
     */
    Waveform waveform(AssetId audio);

    /**
     * Removes an asset that no {@link AssetUse} needs and, once the caller's transaction is committed, its files; does
     * nothing where it is gone.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_IN_USE}
     */
    void delete(AssetId id);
}
