package studio.soliloquy.model.network;

import java.util.List;

/**
 * An opened ONNX network. Owns native memory. Safe to use by several threads, each with its own {@link NetworkCall}; one
 * call uses one processor core unless a {@link Tuning} says more, so that as many calls as cores may run side by side.
 * On other devices the samples of calls of one sample that run side by side are put together.
 */
public interface Network extends AutoCloseable {
    List<TensorDescription> inputs();

    List<TensorDescription> outputs();

    /**
     * Memory for running the network on {@code batch} samples at a time, used again and again.
     *
     * @throws studio.soliloquy.error.StudioException {@code NETWORK_SHAPE_UNSUPPORTED} when the network is built for
     *     another batch size
     */
    NetworkCall call(int batch);

    /** Closes what is left of its calls too. A second close does nothing. */
    @Override
    void close();
}
