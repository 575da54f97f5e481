package studio.soliloquy.project;

import java.util.List;
import java.util.Map;
import studio.soliloquy.asset.AssetId;

/**
 * Keeps the projects. Safe to call from any thread. Every method that takes an id throws {@code PROJECT_NOT_FOUND} where
 * there is none of it.
 */
public interface Projects {
    /** @throws studio.soliloquy.error.StudioException {@code PROJECT_NAME_INVALID} unless 1 to 120 visible characters */
    Project create(String name);

    /** The one changed last comes first. */
    List<Project> all();

    Project get(ProjectId id);

    Project rename(ProjectId id, String name);

    /** @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} when it is no portrait */
    Project choosePortrait(ProjectId id, AssetId portrait, int faceIndex);

    /** @throws studio.soliloquy.error.StudioException {@code ASSET_KIND_WRONG} when it is no audio */
    Project chooseAudio(ProjectId id, AssetId audio);

    /** Sets model, frame rate and parameters together; their meaning is checked when a render is submitted. */
    Project configure(ProjectId id, String modelId, int frameRate, Map<String, Double> parameters);

    /**
     * Deletes the project and publishes {@link ProjectDeleted} in the same transaction. Assets that no other project
     * uses go with it.
     */
    void delete(ProjectId id);
}
