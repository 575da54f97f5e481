package studio.soliloquy.project;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.asset.AssetId;

/**
 * A named piece of work, as it stands now.
 *
 * @param portrait empty until one is chosen
 * @param faceIndex which of the portrait's faces talks; 0 is the largest
 * @param audio empty until one is chosen
 * @param modelId the model to render with
 * @param frameRate frames per second to render at
 * @param parameters what the user set; the model's defaults fill the rest
 */
public record Project(
        ProjectId id,
        String name,
        Optional<AssetId> portrait,
        int faceIndex,
        Optional<AssetId> audio,
        String modelId,
        int frameRate,
        Map<String, Double> parameters,
        Instant createdAt,
        Instant changedAt) {}
