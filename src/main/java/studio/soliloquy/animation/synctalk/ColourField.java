package studio.soliloquy.animation.synctalk;

/** {@code level + across u + down v + both uv}, with u and v from −1 to 1 across and down a square. */
record ColourField(double level, double across, double down, double both) {
    double at(double u, double v) {
        return level + across * u + down * v + both * u * v;
    }
}
