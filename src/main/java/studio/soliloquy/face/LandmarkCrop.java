package studio.soliloquy.face;

import com.google.flatbuffers.ArrayReadWriteBuf;
import com.google.flatbuffers.FlexBuffers;
import java.nio.FloatBuffer;

/**
 * Where the attention network looks closer: the upright bounds of some landmarks after levelling two of them, widened.
 * The network's operation {@code Landmarks2TransformMatrix}, version 2.
 *
 * @param levelFrom the landmark on the left of the two that are levelled
 * @param levelTo the one on the right
 * @param rotation the angle that the two have after levelling, in radians
 * @param widening how far the crop reaches over the bounds, horizontally and vertically
 * @param width of the crop, in its own pixels
 * @param height of the crop, in its own pixels
 * @param landmarks the landmarks that are bounded
 */
@SuppressWarnings("ArrayRecordComponent")
record LandmarkCrop(
        int levelFrom,
        int levelTo,
        double rotation,
        double wideningX,
        double wideningY,
        int width,
        int height,
        int[] landmarks) {

    /** Reads the parameters that the network carries as a FlexBuffers map. */
    static LandmarkCrop parse(byte[] flexBuffer) {
        FlexBuffers.Map map = FlexBuffers.getRoot(new ArrayReadWriteBuf(flexBuffer, flexBuffer.length))
                .asMap();
        FlexBuffers.Vector subset = map.get("subset_idxs").asVector();
        int[] landmarks = new int[subset.size()];
        for (int i = 0; i < landmarks.length; i++) {
            landmarks[i] = subset.get(i).asInt();
        }
        return new LandmarkCrop(
                map.get("left_rotation_idx").asInt(),
                map.get("right_rotation_idx").asInt(),
                map.get("target_rotation_radians").asFloat(),
                map.get("scale_x").asFloat(),
                map.get("scale_y").asFloat(),
                map.get("output_width").asInt(),
                map.get("output_height").asInt(),
                landmarks);
    }

    /**
     * The 4×4 matrix, row by row, that takes positions in the crop to positions among the landmarks.
     *
     * @param points x, y, z of each landmark in turn
     */
    float[] matrix(FloatBuffer points) {
        double dx = points.get(levelTo * 3) - points.get(levelFrom * 3);
        double dy = points.get(levelTo * 3 + 1) - points.get(levelFrom * 3 + 1);
        RotatedBounds bounds = new RotatedBounds(Math.atan2(dy, dx) - rotation);
        for (int landmark : landmarks) {
            bounds.include(points.get(landmark * 3), points.get(landmark * 3 + 1));
        }
        double cos = Math.cos(bounds.angle());
        double sin = Math.sin(bounds.angle());
        double scaleX = wideningX * bounds.width() / width;
        double scaleY = wideningY * bounds.height() / height;
        double shiftX = bounds.centreX() - (cos * scaleX * width - sin * scaleY * height) / 2;
        double shiftY = bounds.centreY() - (sin * scaleX * width + cos * scaleY * height) / 2;
        return new float[] {
            (float) (cos * scaleX),
            (float) (-sin * scaleY),
            0,
            (float) shiftX, //
            (float) (sin * scaleX),
            (float) (cos * scaleY),
            0,
            (float) shiftY, //
            0,
            0,
            1,
            0, //
            0,
            0,
            0,
            1
        };
    }
}
