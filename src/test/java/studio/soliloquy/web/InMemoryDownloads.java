package studio.soliloquy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.KnownModel;
import studio.soliloquy.model.ModelDownload;
import studio.soliloquy.model.ModelDownload.State;
import studio.soliloquy.model.ModelDownloads;
import studio.soliloquy.model.ModelError;

/** Downloads half of every model. */
public final class InMemoryDownloads implements ModelDownloads {
    private final InMemoryCatalogue catalogue;
    private final Map<String, ModelDownload> running = new ConcurrentHashMap<>();

    InMemoryDownloads(InMemoryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private KnownModel known(String id) {
        return catalogue
                .find(id)
                .orElseThrow(() -> new StudioException(ModelError.MODEL_UNKNOWN, "Nobody knows it.", "Look again."));
    }

    @Override
    public List<ModelDownload> all() {
        return new ArrayList<>(running.values());
    }

    @Override
    public Optional<ModelDownload> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    @Override
    public ModelDownload start(String id) {
        if (!known(id).isDownloadable()) {
            throw new StudioException(ModelError.MODEL_NOT_DOWNLOADABLE, "By hand.", "Ask the authors.");
        }
        return become(id, State.RUNNING);
    }

    private ModelDownload become(String id, State state) {
        ModelDownload download =
                new ModelDownload(id, state, known(id).bytes() / 2, known(id).bytes(), Optional.empty());
        running.put(id, download);
        return download;
    }

    @Override
    public Optional<ModelDownload> pause(String id) {
        requireRunning(id);
        return Optional.of(become(id, State.PAUSED));
    }

    @Override
    public void cancel(String id) {
        requireRunning(id);
        running.remove(id);
    }

    private void requireRunning(String id) {
        if (!running.containsKey(id)) {
            throw new StudioException(ModelError.MODEL_DOWNLOAD_NOT_FOUND, "There is none.", "Start one.");
        }
    }
}
