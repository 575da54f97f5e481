package studio.soliloquy.animation.meshwarp;

/** Noise that lies over painted places like the grain of the picture around them: the same in every frame. */
final class Grain {
    private Grain() {}

    /** About normally distributed, deviation 1, a function of the pixel alone. */
    static double at(int x, int y) {
        int hash = x * 0x9E3779B1 + y * 0x85EBCA77;
        hash = (hash ^ (hash >>> 15)) * 0xC2B2AE3D;
        hash ^= hash >>> 13;
        int sum = (hash & 0xff) + (hash >>> 8 & 0xff) + (hash >>> 16 & 0xff) + (hash >>> 24);
        return (sum - 510) / 147.8;
    }
}
