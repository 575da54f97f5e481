package studio.soliloquy.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.video.Colour;
import studio.soliloquy.video.Frame;

/** Portraits with the face that talks. Remembers the faces of the last portraits, since those never change. */
@Component
class PortraitFaces {
    private static final int REMEMBERED = 64;

    private final AssetStore assets;
    private final FaceFinder finder;
    private final Map<AssetId, List<Face>> faces = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AssetId, List<Face>> eldest) {
            return size() > REMEMBERED;
        }
    };

    PortraitFaces(AssetStore assets, FaceFinder finder) {
        this.assets = assets;
        this.finder = finder;
    }

    /** All of them, the largest first. */
    List<Face> faces(AssetId portrait) {
        List<Face> known = remembered(portrait);
        return known != null ? known : find(portrait, assets.picture(portrait));
    }

    /**
     * @throws StudioException {@code PORTRAIT_NO_FACE} where the portrait has no face of that number,
     *     {@code FACE_ADJUSTMENT_UNFIT} where the adjustment is none of this face
     */
    void check(AssetId portrait, int faceIndex, FaceAdjustment adjustment) {
        Face face = pick(faces(portrait), faceIndex);
        Asset picture = assets.get(portrait);
        adjustment.requireFitting(face.mesh(), picture.width(), picture.height());
    }

    /** What is transparent is on white. */
    Portrait portrait(AssetId portrait, int faceIndex, FaceAdjustment adjustment) {
        return portrait(portrait, faceIndex, adjustment, Colour.WHITE);
    }

    /** @throws StudioException {@code PORTRAIT_NO_FACE} where the portrait has no face of that number */
    Portrait portrait(AssetId portrait, int faceIndex, FaceAdjustment adjustment, Colour background) {
        // Faces are measured on white, whatever shines through in the video, so that they stay where they are.
        Face face = pick(faces(portrait), faceIndex);
        return new Portrait(assets.picture(portrait, background), adjustment.appliedTo(face), adjustment.box());
    }

    private List<Face> find(AssetId portrait, Frame picture) {
        List<Face> found = finder.find(picture);
        synchronized (faces) {
            faces.put(portrait, found);
        }
        return found;
    }

    private List<Face> remembered(AssetId portrait) {
        synchronized (faces) {
            return faces.get(portrait);
        }
    }

    private static Face pick(List<Face> faces, int index) {
        if (index < 0 || index >= faces.size()) {
            throw new StudioException(
                    RenderError.PORTRAIT_NO_FACE,
                    "Expected a face number " + (index + 1) + " in the portrait, found "
                            + (faces.isEmpty() ? "no face" : faces.size() + (faces.size() == 1 ? " face" : " faces"))
                            + ".",
                    faces.isEmpty()
                            ? "Choose a picture in which a face is large and well visible."
                            : "Choose one of the faces that were found.");
        }
        return faces.get(index);
    }
}
