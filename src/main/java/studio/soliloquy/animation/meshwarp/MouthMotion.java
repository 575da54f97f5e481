package studio.soliloquy.animation.meshwarp;

import java.util.function.ToDoubleFunction;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;

/**
 * The mouth's pose in every frame: the speech's shapes, smoothed over neighbouring frames by a Gaussian. Lips close for
 * so short a time that their closing is smoothed only half as much. Keeps nothing but the track.
 */
final class MouthMotion {
    private static final double LONGEST_SECONDS = 0.08;

    /** The jaw is heavier than the lips: it gives way to a closure more slowly, and never jerks. */
    private static final double JAW_SECONDS = 0.022;

    private static final double JAW_IN_CLOSURES = 0.5;

    private final MouthTrack track;
    private final double strength;
    private final boolean parted;
    private final double[] weights;
    private final double[] jawWeights;
    private final double[] closingWeights;

    /**
     * @param strength 1 as the speech has it
     * @param smoothing 0 none … 1 a deviation of 80 ms
     * @param parted whether the portrait's lips are apart
     */
    MouthMotion(MouthTrack track, double strength, double smoothing, boolean parted) {
        this.track = track;
        this.strength = strength;
        this.parted = parted;
        double deviation = smoothing * LONGEST_SECONDS * track.rate().framesPerSecond();
        weights = weights(deviation);
        jawWeights = weights(Math.hypot(deviation, JAW_SECONDS * track.rate().framesPerSecond()));
        closingWeights = weights(deviation / 2);
    }

    private static double[] weights(double deviation) {
        int reach = (int) Math.ceil(2.5 * deviation);
        double[] weights = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            weights[i] = deviation < 1e-9 ? 1 : Ramp.gauss(i, deviation);
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        for (int i = 0; i <= reach; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** Lips that are apart in the portrait meet while nobody speaks: somebody who listens does not gape. */
    MouthPose at(int frame) {
        if (strength == 0) {
            return MouthPose.REST;
        }
        MouthShape shape = shapeAt(frame);
        MouthPose pose = MouthPose.of(shape, strength);
        return parted ? pose.sealed(Math.min(1, strength) * Ramp.smooth(0.5, 1, shape.silence())) : pose;
    }

    private MouthShape shapeAt(int frame) {
        return new MouthShape(
                smooth(frame, jawWeights, MouthMotion::jaw),
                smooth(frame, closingWeights, MouthShape::closed),
                smooth(frame, weights, MouthShape::round),
                smooth(frame, weights, MouthShape::wide),
                smooth(frame, closingWeights, MouthShape::bite),
                smooth(frame, weights, MouthShape::tongue),
                smooth(frame, weights, MouthShape::silence));
    }

    private static double jaw(MouthShape shape) {
        return shape.jaw() * (1 - JAW_IN_CLOSURES * Math.max(shape.closed(), shape.bite()));
    }

    private float smooth(int frame, double[] weights, ToDoubleFunction<MouthShape> value) {
        double sum = weights[0] * value.applyAsDouble(shape(frame));
        for (int i = 1; i < weights.length; i++) {
            sum += weights[i] * (value.applyAsDouble(shape(frame - i)) + value.applyAsDouble(shape(frame + i)));
        }
        return (float) Ramp.clamp(sum);
    }

    private MouthShape shape(int frame) {
        return track.shapes().get(Math.max(0, Math.min(track.frameCount() - 1, frame)));
    }
}
