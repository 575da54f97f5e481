package studio.soliloquy.animation;

import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** A portrait at the size of the video: never larger than it was, width and height even. */
public record OutputPortrait(Frame picture, FaceMesh mesh) {
    /** @param longestEdge in pixels */
    public static OutputPortrait of(Portrait portrait, int longestEdge) {
        Frame whole = portrait.picture();
        Frame picture = Pictures.fitWithinEven(whole, longestEdge);
        boolean shrunk = Math.max(whole.width(), whole.height()) > longestEdge;
        FaceMesh mesh = portrait.face().mesh();
        return new OutputPortrait(
                picture,
                shrunk
                        ? mesh.scaled(ratio(picture.width(), whole.width()), ratio(picture.height(), whole.height()))
                        : mesh);
    }

    private static double ratio(int length, int of) {
        return (double) length / of;
    }
}
