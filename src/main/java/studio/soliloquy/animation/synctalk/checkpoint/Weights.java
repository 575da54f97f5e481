package studio.soliloquy.animation.synctalk.checkpoint;

/** The numbers of a network by the names of its tensors. */
@FunctionalInterface
interface Weights {
    float[] values(String name);
}
