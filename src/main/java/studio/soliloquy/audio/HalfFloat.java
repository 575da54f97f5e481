package studio.soliloquy.audio;

/** IEEE 754 numbers of 16 bits, which Java knows by itself only from version 20 on. */
final class HalfFloat {
    private static final float SMALLEST = 0x1p-24f;

    private HalfFloat() {}

    static float toFloat(short half) {
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        float magnitude = switch (exponent) {
            case 0 -> fraction * SMALLEST;
            case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Float.intBitsToFloat(exponent - 15 + 127 << 23 | fraction << 13);
        };
        return half < 0 ? -magnitude : magnitude;
    }
}
