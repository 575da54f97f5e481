package studio.soliloquy.preflight;

/**
 * What was measured of a template set.
 *
 * @param faceWidth how wide the face's box is in the median, in pixels
 * @param jumps from one frame to the next by more than a face moves
 * @param sharpness of the face in the median, as {@link Sharpness} measures it
 */
record TemplateMeasures(
        int frameCount, int checked, int faceless, int blurred, int faceWidth, int jumps, double sharpness) {}
