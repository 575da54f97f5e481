package studio.soliloquy.preflight;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.video.Frame;

/** Looks at the faces of a portrait once. */
@Component
class PortraitMeasurer {
    private final AssetStore assets;
    private final Measures measures;

    PortraitMeasurer(AssetStore assets, Measures measures) {
        this.assets = assets;
        this.measures = measures;
    }

    /** @param faces of the portrait */
    PortraitMeasures of(Asset portrait, List<Face> faces) {
        PortraitMeasures known =
                measures.of(portrait.id(), PortraitMeasures.class, () -> measure(assets.picture(portrait.id()), faces));
        // A later studio may find other faces than the one that measured them.
        return known.sharpness().size() == faces.size() ? known : measure(assets.picture(portrait.id()), faces);
    }

    private static PortraitMeasures measure(Frame picture, List<Face> faces) {
        return new PortraitMeasures(
                faces.stream().map(face -> sharpness(picture, face.box())).toList());
    }

    private static double sharpness(Frame picture, FaceBox box) {
        return Sharpness.of(
                picture, (int) box.x(), (int) box.y(), (int) Math.ceil(box.width()), (int) Math.ceil(box.height()));
    }
}
