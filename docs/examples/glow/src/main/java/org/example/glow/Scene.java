package org.example.glow;

import studio.soliloquy.animation.Portrait;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.video.Frame;

/**
 * A portrait, and how much of the light falls on each of its pixels, 0…1: none on the face, most just outside of it. Made
 * once for each session and only read afterwards, so that any number of threads may paint from it.
 */
@SuppressWarnings("ArrayRecordComponent")
record Scene(Frame picture, float[] light) {
    private static final double REACH = 1.1;

    static Scene of(Portrait portrait) {
        Frame picture = portrait.picture();
        FaceBox face = portrait.face().box();
        float[] light = new float[picture.width() * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                light[y * picture.width() + x] = (float) light(face, x + 0.5, y + 0.5);
            }
        }
        return new Scene(picture, light);
    }

    /** An oval around the whole head, which is wider and much higher than the face. */
    private static double light(FaceBox face, double x, double y) {
        double across = (x - face.x() - face.width() / 2) / (face.width() * 0.85);
        double along = (y - face.y() - face.height() * 0.35) / (face.height() * 0.95);
        double distance = Math.hypot(across, along);
        double begins = Math.max(0, Math.min(1, (distance - 0.7) / 0.4));
        double ends = Math.exp(-Math.pow(Math.max(0, distance - 1) / REACH, 2) * 2);
        return begins * begins * (3 - 2 * begins) * ends;
    }
}
