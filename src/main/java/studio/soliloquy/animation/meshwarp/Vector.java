package studio.soliloquy.animation.meshwarp;

/** A point or direction in space, in pixels: x to the right, y down, z away from the viewer. */
record Vector(double x, double y, double z) {
    static final Vector ZERO = new Vector(0, 0, 0);

    Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vector unit() {
        return times(1 / length());
    }

    Vector towards(Vector other, double share) {
        return plus(other.minus(this).times(share));
    }

    /** Turned about the x axis: what points up tips towards the viewer for a positive angle, what points forward, down. */
    Vector aboutX(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Vector(x, y * cos - z * sin, y * sin + z * cos);
    }

    Vector aboutY(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Vector(x * cos + z * sin, y, z * cos - x * sin);
    }

    Vector aboutZ(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Vector(x * cos - y * sin, x * sin + y * cos, z);
    }
}
