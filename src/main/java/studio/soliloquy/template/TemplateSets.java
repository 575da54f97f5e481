package studio.soliloquy.template;

import java.io.IOException;
import java.io.OutputStream;
import studio.soliloquy.asset.AssetId;

/** The template sets among the assets. Safe to call from any thread. */
public interface TemplateSets {
    /**
     * The set as it was checked when it was stored. No picture is decoded.
     *
     * @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND} or {@code ASSET_KIND_WRONG}
     */
    TemplateSet open(AssetId templateSet);

    /**
     * Writes the set as a ZIP in SyncTalk_2D's dataset layout: {@code full_body_img/0.jpg}, {@code landmarks/0.lms},
     * {@code parsing/0.png}, all numbered from 0. The stream is not closed. Uploading it again gives the same boxes.
     *
     * @throws IOException where {@code target} fails
     * @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND} or {@code ASSET_KIND_WRONG}, before
     *     anything is written
     */
    void export(AssetId templateSet, OutputStream target) throws IOException;
}
