package studio.soliloquy.animation.network;

/** {@code level + across u + down v + both uv}, with u and v from −1 to 1 across and down a square. */
record ColourField(double level, double across, double down, double both) {
    static final ColourField NONE = new ColourField(0, 0, 0, 0);

    double at(double u, double v) {
        return level + across * u + down * v + both * u * v;
    }
}
