package studio.soliloquy.template;

import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceMesh;

/** A face whose points lie where they can be reckoned. */
final class TestingFace {
    private TestingFace() {}

    /** A square face: its temples at its sides, its nose bridge in the middle. */
    static Face at(double left, double top, double width) {
        float[] points = new float[FaceMesh.POINTS * 3];
        for (int point = 0; point < FaceMesh.POINTS; point++) {
            put(points, point, left + width / 2, top + width / 2);
        }
        put(points, 127, left, top + width / 2);
        put(points, 234, left, top + width / 2);
        put(points, 454, left + width, top + width / 2);
        return new Face(new FaceBox(left, top, width, width), 1, 1, new FaceMesh(points));
    }

    private static void put(float[] points, int point, double x, double y) {
        points[point * 3] = (float) x;
        points[point * 3 + 1] = (float) y;
    }
}
