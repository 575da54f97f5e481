package studio.soliloquy.preflight;

import java.util.List;
import studio.soliloquy.asset.AssetId;

/** Tells where nobody speaks. Safe to call from any thread. */
public interface Silences {
    /**
     * Listens to the sound where nobody has before.
     *
     * @return in order, without overlap
     * @throws studio.soliloquy.error.StudioException {@code ASSET_NOT_FOUND}, {@code ASSET_KIND_WRONG} when it is no audio
     */
    List<SilentSpan> of(AssetId audio);
}
