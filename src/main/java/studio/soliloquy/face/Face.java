package studio.soliloquy.face;

import static java.util.Objects.requireNonNull;

/**
 * One face in a picture.
 *
 * @param box the bounds of the mesh
 * @param score how sure the detector was, 0…1
 * @param presence how sure the base mesh network is that there is a face, 0…1
 */
public record Face(FaceBox box, double score, double presence, FaceMesh mesh) {
    public Face {
        requireNonNull(box, "box");
        requireNonNull(mesh, "mesh");
    }
}
