package studio.soliloquy.animation.synctalk;

import studio.soliloquy.video.Interpolation;

/**
 * The squares of one kind of network, in pixels: the face's box is scaled to {@code crop}; all of it but a rim goes into
 * the network; within that a rectangle is blackened in the second picture that the network sees.
 *
 * @param inner edge of the network's input and output
 * @param rim between the crop's edge and the inner square
 * @param interpolation as in the reference. The 160-pixel one asks for {@code INTER_AREA} where OpenCV expects something
 *     else, and so was trained with linear interpolation both ways
 */
record CropGeometry(
        int inner, int rim, int maskX, int maskY, int maskWidth, int maskHeight, Interpolation interpolation) {
    /** SyncTalk_2D's {@code unet_328}. */
    static final CropGeometry LARGE = new CropGeometry(320, 4, 5, 5, 310, 305, Interpolation.CUBIC);

    /** Ultralight-Digital-Human. */
    static final CropGeometry SMALL = new CropGeometry(160, 4, 5, 5, 150, 145, Interpolation.LINEAR);

    int crop() {
        return inner + 2 * rim;
    }

    /** Values in one plane of the network. */
    int plane() {
        return inner * inner;
    }
}
