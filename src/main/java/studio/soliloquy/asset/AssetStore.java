package studio.soliloquy.asset;

import java.io.InputStream;
import java.nio.file.Path;
import studio.soliloquy.video.Frame;

/** Takes, keeps and gives out uploads. Safe to call from any thread. */
public interface AssetStore {
    /**
     * Streams an upload to disk, decides by its content what it is, checks it whole and keeps it. The same bytes again
     * give the asset that is there already. A refused upload leaves nothing behind, on disk or in the database.
     *
     * @param label the user's file name, for display only
     * @throws studio.soliloquy.error.StudioException {@code ASSET_…}, {@code PICTURE_…} or {@code AUDIO_…}
     */
    Asset receive(InputStream upload, String label);

    /** @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND} */
    Asset get(AssetId id);

    /**
     * As {@link #get}, and keeps the asset from being deleted until the caller's transaction ends. Whoever is about to
     * store an asset's id calls this first.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND}
     */
    Asset hold(AssetId id);

    /** The stored file: for a portrait upright and without metadata, for audio as uploaded. Not to be written to. */
    Path file(AssetId id);

    /** A portrait, decoded. The frame is the caller's own. */
    Frame picture(AssetId portrait);

    /** A small JPEG of a portrait, longest edge 320 pixels. */
    Path thumbnail(AssetId portrait);

    /** The waveform: at most 1000 pairs of lowest and highest sample, each −1…1, over the whole length. */
    float[] peaks(AssetId audio);

    /**
     * Removes the asset and, once the caller's transaction is committed, its files; does nothing where it is gone.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_IN_USE}
     */
    void delete(AssetId id);
}
