package org.example.glow;

import java.util.List;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationPlugin;
import studio.soliloquy.animation.PluginContext;

/** What the studio finds in the jar. */
public final class GlowPlugin implements AnimationPlugin {
    @Override
    public List<AnimationModel> families(PluginContext context) {
        return List.of(new Glow());
    }
}
