package studio.soliloquy.animation.network;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.video.Interpolation;

/**
 * The squares of one kind of network, in pixels: the face's box is scaled to {@link #crop}; all of it but a rim goes into
 * the network, and is what the network draws.
 *
 * @param inner edge of the network's input and output, at least 8
 * @param rim between the crop's edge and the inner square
 * @param into how the box is scaled to the crop
 * @param back how the crop is scaled to the box
 */
public record CropGeometry(int inner, int rim, Interpolation into, Interpolation back) {
    private static final int LEAST_EDGE = 8;

    public CropGeometry {
        requireNonNull(into, "into");
        requireNonNull(back, "back");
        if (inner < LEAST_EDGE || rim < 0) {
            throw new IllegalArgumentException("Expected an edge of at least " + LEAST_EDGE
                    + " pixels and a rim of at least 0, found " + inner + " and " + rim);
        }
    }

    public int crop() {
        return inner + 2 * rim;
    }

    /** Values in one plane of the network. */
    public int plane() {
        return inner * inner;
    }
}
