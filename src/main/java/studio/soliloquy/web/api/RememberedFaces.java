package studio.soliloquy.web.api;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceFinder;

/** The faces of portraits; remembers those looked at lately, for a portrait never changes. Safe for any thread. */
@Component
class RememberedFaces {
    private static final int REMEMBERED_PORTRAITS = 16;

    private final AssetStore assets;
    private final FaceFinder finder;
    private final ConcurrentLruCache<AssetId, List<Face>> remembered =
            new ConcurrentLruCache<>(REMEMBERED_PORTRAITS, this::find);

    RememberedFaces(AssetStore assets, FaceFinder finder) {
        this.assets = assets;
        this.finder = finder;
    }

    /** @throws studio.soliloquy.error.StudioException when there is no such portrait, or it has been deleted */
    List<Face> of(AssetId portrait) {
        assets.get(portrait);
        return remembered.get(portrait);
    }

    private List<Face> find(AssetId portrait) {
        return finder.find(assets.picture(portrait));
    }
}
