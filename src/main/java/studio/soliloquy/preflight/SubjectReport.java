package studio.soliloquy.preflight;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.asset.AssetKind;

/**
 * The subject as a model sees it.
 *
 * @param width of the portrait or of each frame, in pixels
 * @param height of the same
 * @param faces of a portrait, the largest first; empty for a template set
 * @param frameCount of a template set; 0 for a portrait
 * @param checkedFrames how many of them were looked at, evenly spread; the two that follow count among these
 * @param facelessFrames in whose box no face was found
 * @param blurredFrames whose face is much less sharp than in the others
 */
public record SubjectReport(
        AssetKind kind,
        int width,
        int height,
        Optional<List<FoundFace>> faces,
        int frameCount,
        int checkedFrames,
        int facelessFrames,
        int blurredFrames) {}
