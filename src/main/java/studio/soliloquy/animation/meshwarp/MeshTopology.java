package studio.soliloquy.animation.meshwarp;

/**
 * Which points of MediaPipe's face mesh form which line. Lines run from the picture's left to its right (the person's
 * right to left); the lips have four each, from the outer edge to the inner one.
 */
final class MeshTopology {
    static final int FOREHEAD = 10;
    static final int CHIN = 152;
    static final int NOSE_BASE = 2;
    static final int UPPER_LIP_MIDDLE = 13;
    static final int LOWER_LIP_MIDDLE = 14;
    static final int RIGHT_CORNER = 61;
    static final int LEFT_CORNER = 291;
    static final int RIGHT_SIDE = 234;
    static final int LEFT_SIDE = 454;
    static final int RIGHT_JAW_ANGLE = 132;
    static final int LEFT_JAW_ANGLE = 361;

    /** Points along each line of the lips, both corners included. */
    static final int LIP_POINTS = 11;

    static final int LIP_LINES = 4;
    static final int INNER_LINE = 3;

    private static final int[][] UPPER_LIP = {
        {61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291},
        {76, 184, 74, 73, 72, 11, 302, 303, 304, 408, 306},
        {62, 183, 42, 41, 38, 12, 268, 271, 272, 407, 292},
        {78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308}
    };
    private static final int[][] LOWER_LIP = {
        {61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291},
        {76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306},
        {62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292},
        {78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308}
    };
    private static final int[] OVAL = {
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };
    private static final int[] BROWS = {
        70, 63, 105, 66, 107, 46, 53, 52, 65, 55, 300, 293, 334, 296, 336, 276, 283, 282, 295, 285
    };
    private static final int[][] UPPER_LIDS = {
        {33, 246, 161, 160, 159, 158, 157, 173, 133}, {362, 398, 384, 385, 386, 387, 388, 466, 263}
    };
    private static final int[][] LOWER_LIDS = {
        {33, 7, 163, 144, 145, 153, 154, 155, 133}, {362, 382, 381, 380, 374, 373, 390, 249, 263}
    };
    private static final int[][] BROW_EDGES = {{46, 53, 52, 65, 55}, {285, 295, 282, 283, 276}};

    private MeshTopology() {}

    static int[] upperLip(int line) {
        return UPPER_LIP[line].clone();
    }

    static int[] lowerLip(int line) {
        return LOWER_LIP[line].clone();
    }

    /** The outline of the face, clockwise from the forehead. */
    static int[] oval() {
        return OVAL.clone();
    }

    static int[] brows() {
        return BROWS.clone();
    }

    /** The edge of an upper lid, corners included; 0 the person's right eye, 1 the left one. */
    static int[] upperLid(int eye) {
        return UPPER_LIDS[eye].clone();
    }

    static int[] lowerLid(int eye) {
        return LOWER_LIDS[eye].clone();
    }

    /** The lower edge of a brow. */
    static int[] browEdge(int eye) {
        return BROW_EDGES[eye].clone();
    }
}
