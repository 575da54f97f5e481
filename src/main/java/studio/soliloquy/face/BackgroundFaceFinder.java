package studio.soliloquy.face;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.Frame;

/**
 * Loads the networks beside the start of everything else, because that takes seconds and the first page needs no face.
 * Whoever asks for faces before they are loaded waits; where they cannot be loaded, it is logged at once and everyone who
 * asks is told why.
 */
@Component
class BackgroundFaceFinder implements FaceFinder, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundFaceFinder.class);

    private final CompletableFuture<MediaPipeFaceFinder> loading = new CompletableFuture<>();

    BackgroundFaceFinder() {
        Thread loader = new Thread(this::load, "face-networks");
        loader.setDaemon(true);
        loader.start();
    }

    private void load() {
        try {
            loading.complete(new MediaPipeFaceFinder());
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("No face can be found: the face networks could not be loaded", failure);
            loading.completeExceptionally(failure);
        }
    }

    @Override
    public List<Face> find(Frame picture) {
        return loaded().find(picture);
    }

    private MediaPipeFaceFinder loaded() {
        try {
            return loading.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StudioException known) {
                throw new StudioException(known.code(), known.getMessage(), known.hint(), known);
            }
            throw failure;
        }
    }

    /** Waits for the loading to end, so that nothing native is left behind. */
    @Override
    public void destroy() {
        loading.handle((finder, failure) -> finder).join();
        if (!loading.isCompletedExceptionally()) {
            loading.join().close();
        }
    }
}
