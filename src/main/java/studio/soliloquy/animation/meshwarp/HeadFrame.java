package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.face.FaceMesh;

/**
 * The head's own axes: x from its right side to its left one (as seen: left to right), y from the forehead to the chin,
 * z into the head; the origin lies between the lips. Lengths stay pixels, so going from here to the picture is a
 * rotation, and dropping z an orthographic view.
 *
 * @param origin in the picture, pixel centres at whole numbers
 * @param faceHeight from forehead to chin, in pixels
 * @param mouthWidth from corner to corner, in pixels
 */
record HeadFrame(Vector origin, Vector right, Vector down, Vector inward, double faceHeight, double mouthWidth) {
    static HeadFrame of(FaceMesh mesh) {
        Vector right = point(mesh, MeshTopology.LEFT_SIDE)
                .minus(point(mesh, MeshTopology.RIGHT_SIDE))
                .unit();
        Vector length = point(mesh, MeshTopology.CHIN).minus(point(mesh, MeshTopology.FOREHEAD));
        Vector down = length.minus(right.times(length.dot(right))).unit();
        Vector origin =
                point(mesh, MeshTopology.UPPER_LIP_MIDDLE).towards(point(mesh, MeshTopology.LOWER_LIP_MIDDLE), 0.5);
        double mouth = point(mesh, MeshTopology.LEFT_CORNER)
                .minus(point(mesh, MeshTopology.RIGHT_CORNER))
                .length();
        return new HeadFrame(origin, right, down, right.cross(down), length.length(), mouth);
    }

    /** A mesh point in the picture, pixel centres at whole numbers. */
    static Vector point(FaceMesh mesh, int index) {
        return new Vector(mesh.x(index) - 0.5, mesh.y(index) - 0.5, mesh.z(index));
    }

    Vector toHead(Vector inPicture) {
        return directionToHead(inPicture.minus(origin));
    }

    Vector directionToHead(Vector direction) {
        return new Vector(direction.dot(right), direction.dot(down), direction.dot(inward));
    }

    Vector toPicture(Vector inHead) {
        return origin.plus(directionToPicture(inHead));
    }

    Vector directionToPicture(Vector inHead) {
        return right.times(inHead.x()).plus(down.times(inHead.y())).plus(inward.times(inHead.z()));
    }

    /** How far the head is turned to a side, in radians; positive towards the picture's right. */
    double yaw() {
        return Math.atan2(-inward.x(), inward.z());
    }
}
