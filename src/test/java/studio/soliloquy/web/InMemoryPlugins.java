package studio.soliloquy.web;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.Plugin;
import studio.soliloquy.animation.Plugins;

/** One jar that can be used and one that cannot. */
final class InMemoryPlugins implements Plugins {
    @Override
    public List<Plugin> all() {
        return List.of(
                new Plugin("broken.jar", List.of(), List.of(), Optional.of("Expected a jar, found a novel.")),
                new Plugin("whole.jar", List.of("whole"), List.of("whole-one"), Optional.empty()));
    }

    @Override
    public List<AnimationModel> families() {
        return List.of();
    }
}
