package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.animation.MouthShape;

/**
 * How much of each of the mouth's movements one frame shows; 0 is the portrait as it is.
 *
 * @param jaw share of the jaw's full turn
 * @param wide corners apart
 * @param round corners together, lips forward
 * @param press lips rolled onto each other
 * @param seal share of the gap between the lips that is taken back
 * @param raise upper lip up
 * @param drop lower lip down
 * @param tuck lower lip under the upper teeth
 * @param tongue tongue up
 */
record MouthPose(
        double jaw,
        double wide,
        double round,
        double press,
        double seal,
        double raise,
        double drop,
        double tuck,
        double tongue) {
    static final MouthPose REST = new MouthPose(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Beyond this the skin would fold however strong the movement is asked for. */
    private static final double LARGEST_JAW = 1.35;

    private static final double LARGEST_SHAPE = 1.3;

    /** @param strength 1 as the speech has it, 0 none */
    static MouthPose of(MouthShape shape, double strength) {
        double awake = strength * (1 - Ramp.smooth(0.85, 1, shape.silence()));
        double seal = Ramp.clamp(Math.max(shape.closed(), 0.9 * shape.bite()) * awake * 1.15);
        double free = 1 - seal;
        double wide = shape.wide() * awake;
        double jaw = shape.jaw() * awake;
        return new MouthPose(
                soft(jaw, LARGEST_JAW),
                soft(wide * 0.9, LARGEST_SHAPE),
                soft(shape.round() * awake * (1 - 0.35 * Ramp.clamp(jaw)), LARGEST_SHAPE),
                soft(shape.closed() * awake, LARGEST_SHAPE),
                seal,
                soft((0.42 * wide + 0.12 * jaw) * free + 0.7 * shape.bite() * awake, LARGEST_SHAPE),
                soft((0.5 * wide + 0.1 * jaw) * free, LARGEST_SHAPE),
                soft(shape.bite() * awake, LARGEST_SHAPE),
                Ramp.clamp(shape.tongue() * awake));
    }

    /** Follows the value up to two thirds of the limit and then approaches the limit without a kink. */
    private static double soft(double value, double limit) {
        double knee = limit * 2 / 3;
        return value <= knee ? value : knee + (limit - knee) * Math.tanh((value - knee) / (limit - knee));
    }

    /** The same pose with at least this share of the gap between the lips taken back. */
    MouthPose sealed(double share) {
        return new MouthPose(jaw, wide, round, press, Math.max(seal, share), raise, drop, tuck, tongue);
    }

    /** Without what shows teeth between lips that have met. */
    MouthPose withoutTeeth() {
        return new MouthPose(jaw, wide, round, press, seal, 0, drop, 0, tongue);
    }

    boolean isRest() {
        return equals(REST);
    }
}
