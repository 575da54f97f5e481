package studio.soliloquy.face;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import studio.soliloquy.video.Frame;

/**
 * Finds faces with MediaPipe's networks: BlazeFace full range on the whole picture and short range on tiles of it, then
 * the attention mesh (Grishchenko and others, "Attention Mesh", 2020) for each. Whoever makes it closes it.
 */
class MediaPipeFaceFinder implements FaceFinder, AutoCloseable {
    private static final int MOST_PIPELINES = 4;

    private final Map<FaceNetwork, LoadedNetwork> networks = new EnumMap<>(FaceNetwork.class);
    private final FacePipelines pipelines;

    MediaPipeFaceFinder() {
        this(new ClassPathResource("/face-networks/"));
    }

    /**
     * Loads every network and tries to run it.
     *
     * @param folder where the networks are
     */
    MediaPipeFaceFinder(Resource folder) {
        int limit = Math.min(MOST_PIPELINES, Runtime.getRuntime().availableProcessors());
        pipelines = new FacePipelines(limit, () -> new FacePipeline(networks));
        try {
            for (FaceNetwork network : FaceNetwork.values()) {
                networks.put(network, LoadedNetwork.load(network, folder));
            }
            find(Frame.black(1, 1));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public final List<Face> find(Frame picture) {
        return pipelines.lend(pipeline -> pipeline.find(picture));
    }

    @Override
    public final void close() {
        pipelines.close();
        networks.values().forEach(LoadedNetwork::close);
        networks.clear();
    }
}
