package studio.soliloquy.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.video.Frame;

/** Sees one face in every picture, turned by 45° to the picture's right, and counts how often it looked. */
public final class TestingFaceFinder implements FaceFinder {
    public final AtomicInteger looks = new AtomicInteger();

    @Override
    public List<Face> find(Frame picture) {
        looks.incrementAndGet();
        float[] points = new float[FaceMesh.POINTS * 3];
        points[454 * 3] = 10;
        points[454 * 3 + 2] = 10;
        return List.of(new Face(new FaceBox(1, 2, 30, 40), 0.9, 0.8, new FaceMesh(points)));
    }
}
