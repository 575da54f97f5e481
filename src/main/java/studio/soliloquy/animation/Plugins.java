package studio.soliloquy.animation;

import java.util.List;

/**
 * The jars in the folder for plug-ins. The folder is looked at on each call, so what is put there is seen without a
 * start. Safe to call from any thread.
 */
public interface Plugins {
    /** Those that can be used and those that cannot, by the names of their jars. */
    List<Plugin> all();

    /** What those that can be used bring. Whatever a plug-in throws comes out of these in words that name it. */
    List<AnimationModel> families();
}
