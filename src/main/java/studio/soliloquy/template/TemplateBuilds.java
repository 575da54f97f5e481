package studio.soliloquy.template;

import java.util.List;
import studio.soliloquy.asset.AssetId;

/**
 * Makes template sets of clips in the background, one at a time. What was begun when the studio stopped is begun again.
 * Safe to call from any thread.
 */
public interface TemplateBuilds {
    /**
     * Queues a clip. One that is waiting or being read already is not queued twice. The clip cannot be deleted before
     * its build has ended.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND} or {@code ASSET_KIND_WRONG}
     */
    TemplateBuildId start(AssetId clip);

    /** @throws studio.soliloquy.error.StudioException {@code TEMPLATE_BUILD_NOT_FOUND} */
    TemplateBuild get(TemplateBuildId id);

    /**
     * Stops a build that is not done, within a second, and forgets it, whatever its state. What was made of it stays;
     * one that is nearly done may still leave its template set.
     *
     * @throws studio.soliloquy.error.StudioException {@code TEMPLATE_BUILD_NOT_FOUND}
     */
    void remove(TemplateBuildId id);

    /** The 50 youngest, the youngest first. */
    List<TemplateBuild> recent();
}
