package studio.soliloquy.web.api;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.face.Face;

/** Refuses early what nobody can mean for a face. */
@Component
class AdjustmentCheck {
    private final AssetStore assets;
    private final RememberedFaces faces;

    AdjustmentCheck(AssetStore assets, RememberedFaces faces) {
        this.assets = assets;
        this.faces = faces;
    }

    /**
     * A face that is not there is let through: whoever renders it says so.
     *
     * @throws studio.soliloquy.error.StudioException {@code FACE_ADJUSTMENT_UNFIT}
     */
    void require(ProjectChange.AdjustedFace adjusted) {
        Asset picture = assets.get(adjusted.subject());
        if (picture.kind() == AssetKind.PORTRAIT) {
            List<Face> found = faces.of(picture.id());
            found.stream()
                    .skip(Math.max(0, adjusted.faceIndex()))
                    .findFirst()
                    .ifPresent(face ->
                            adjusted.adjustment().requireFitting(face.mesh(), picture.width(), picture.height()));
        }
    }
}
