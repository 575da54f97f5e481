package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.animation.Portrait;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.RemapScaling;

/** A portrait at the size of the video: never larger than it was, width and height even. */
record OutputPortrait(Frame picture, FaceMesh mesh) {
    /** @param longestEdge even, in pixels */
    static OutputPortrait of(Portrait portrait, int longestEdge) {
        Frame picture = portrait.picture();
        FaceMesh mesh = portrait.face().mesh();
        int longest = Math.max(picture.width(), picture.height());
        if (longest <= longestEdge) {
            return new OutputPortrait(cropped(picture), mesh);
        }
        double scale = (double) longestEdge / longest;
        int width = even(picture.width() * scale);
        int height = even(picture.height() * scale);
        return new OutputPortrait(
                RemapScaling.shrink(picture, width, height),
                mesh.scaled((double) width / picture.width(), (double) height / picture.height()));
    }

    private static Frame cropped(Frame picture) {
        boolean even = picture.width() % 2 == 0 && picture.height() % 2 == 0;
        return even ? picture : RemapScaling.crop(picture, picture.width() & ~1, picture.height() & ~1);
    }

    private static int even(double length) {
        return Math.max(2, 2 * (int) Math.round(length / 2));
    }
}
