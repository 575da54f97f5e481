package studio.soliloquy.animation;

import java.util.List;

/**
 * What the jar of a plug-in begins with: a public class with a public constructor without parameters, named in the jar's
 * {@code META-INF/services/studio.soliloquy.animation.AnimationPlugin}. The jar lies in the folder for plug-ins and has a
 * class loader of its own, whose parent is the studio's. It runs with all the rights of the studio.
 */
public interface AnimationPlugin {
    /**
     * The families that it brings, each under a name that no other family has. Called once, when the studio meets the
     * jar; opens neither networks nor files. What it throws makes the plug-in one that cannot be used, and nothing else.
     *
     * @param context may be kept as long as the families live
     */
    List<AnimationModel> families(PluginContext context);
}
