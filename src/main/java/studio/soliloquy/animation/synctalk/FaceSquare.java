package studio.soliloquy.animation.synctalk;

import studio.soliloquy.animation.network.CropGeometry;
import studio.soliloquy.animation.network.Mask;
import studio.soliloquy.video.Interpolation;

/** The squares of one kind of network, and the rectangle that is blackened in the second picture that it sees. */
record FaceSquare(CropGeometry geometry, Mask mask) {
    /** SyncTalk_2D's {@code unet_328}. */
    static final FaceSquare LARGE = new FaceSquare(
            new CropGeometry(320, 4, Interpolation.CUBIC, Interpolation.CUBIC),
            Mask.rectangle(320, 5, 5, 310, 305, 0, 0, 0));

    /**
     * Of 160 pixels. The reference asks for {@code INTER_AREA} where OpenCV expects something else, and so was trained
     * with linear interpolation both ways.
     */
    static final FaceSquare SMALL = new FaceSquare(
            new CropGeometry(160, 4, Interpolation.LINEAR, Interpolation.LINEAR),
            Mask.rectangle(160, 5, 5, 150, 145, 0, 0, 0));
}
