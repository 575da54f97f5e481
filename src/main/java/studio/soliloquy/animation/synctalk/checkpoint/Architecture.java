package studio.soliloquy.animation.synctalk.checkpoint;

/** The shape of a network, apart from its weights. */
interface Architecture {
    void tell(Layers layers);
}
