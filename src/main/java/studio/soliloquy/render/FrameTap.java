package studio.soliloquy.render;

import studio.soliloquy.video.Frame;

/** Sees every frame as it is rendered. Called on the rendering thread, so it returns at once. */
public interface FrameTap {
    /**
     * @param frame valid only until this call returns
     * @param frameCount how many frames the whole job has
     */
    void show(RenderId render, int frameIndex, int frameCount, Frame frame);
}
