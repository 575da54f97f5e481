package studio.soliloquy.model;

import java.util.List;
import java.util.Optional;

/**
 * Installs known models by download. What has come is kept until it is whole or cancelled, also when the studio is
 * stopped; then it waits until somebody starts it again. Each model is downloaded once at a time. Safe to call from any
 * thread.
 */
public interface ModelDownloads {
    /** Those that are not done, by their models' ids. */
    List<ModelDownload> all();

    /** Empty where there is none, or none any more. */
    Optional<ModelDownload> find(String id);

    /**
     * Begins a download or goes on with it, on a thread of its own. One that runs is left alone.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_UNKNOWN}, {@code MODEL_INSTALLED}, {@code
     *     MODEL_NOT_DOWNLOADABLE}, {@code MODEL_STORAGE_FULL}
     */
    ModelDownload start(String id);

    /**
     * Stops a download and keeps what has come. Returns when it has stopped; empty where it was done before that.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_DOWNLOAD_NOT_FOUND}
     */
    Optional<ModelDownload> pause(String id);

    /**
     * Stops a download and deletes what has come.
     *
     * @throws studio.soliloquy.error.StudioException {@code MODEL_DOWNLOAD_NOT_FOUND}
     */
    void cancel(String id);
}
