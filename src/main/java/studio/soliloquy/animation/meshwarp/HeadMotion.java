package studio.soliloquy.animation.meshwarp;

import java.util.SplittableRandom;
import studio.soliloquy.video.FrameRate;

/**
 * How the head is held in every frame: it drifts slowly, more while speaking than in pauses, nods into stressed
 * syllables and lifts the brows with them. A turned head turns less: its far side has nothing to show.
 */
final class HeadMotion {
    private static final double YAW = Math.toRadians(2.4);
    private static final double PITCH = Math.toRadians(1.3);
    private static final double ROLL = Math.toRadians(1.5);
    private static final double NOD = Math.toRadians(1.2);
    private static final double IN_PAUSES = 0.45;

    private final FrameRate rate;
    private final SpeechStress stress;
    private final double strength;
    private final double yawStrength;
    private final SmoothNoise yaw;
    private final SmoothNoise pitch;
    private final SmoothNoise roll;
    private final SmoothNoise brows;

    /**
     * @param strength 1 natural, 0 none
     * @param portraitYaw how far the portrait's head is turned, in radians
     */
    HeadMotion(FrameRate rate, SpeechStress stress, double strength, double portraitYaw, long seed) {
        this.rate = rate;
        this.stress = stress;
        this.strength = strength;
        yawStrength = strength * (1 - 0.7 * Ramp.smooth(0.15, 0.5, Math.abs(portraitYaw)));
        SplittableRandom random = new SplittableRandom(seed);
        yaw = new SmoothNoise(random);
        pitch = new SmoothNoise(random);
        roll = new SmoothNoise(random);
        brows = new SmoothNoise(random);
    }

    HeadPose at(int frame) {
        if (strength == 0) {
            return HeadPose.REST;
        }
        double seconds = rate.secondsAt(frame);
        double drift = Ramp.mix(IN_PAUSES, 1, stress.liveliness(frame));
        double accent = Math.tanh(2 * stress.accent(frame));
        double lift = 0.3 * brows.at(seconds) * drift + 0.55 * Math.max(0, accent) * stress.liveliness(frame);
        return new HeadPose(
                YAW * yawStrength * drift * yaw.at(seconds),
                strength * (PITCH * drift * pitch.at(seconds) + NOD * accent),
                ROLL * strength * drift * roll.at(seconds),
                Math.max(-0.5, Math.min(1, strength * lift)));
    }
}
