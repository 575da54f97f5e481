package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.animation.MouthTrack;

/** All that moves in each frame. Depends on nothing but settings, track and frame number; safe to use from any thread. */
final class FrameMotion {
    private final MouthTrack track;
    private final MouthMotion mouth;
    private final HeadMotion head;
    private final BlinkSchedule blinks;

    FrameMotion(MouthTrack track, MeshWarpSettings settings, double portraitYaw, boolean parted) {
        this.track = track;
        mouth = new MouthMotion(track, settings.mouthStrength(), settings.smoothing(), parted);
        head = new HeadMotion(
                track.rate(), new SpeechStress(track), settings.headMotion(), portraitYaw, settings.seed());
        blinks = new BlinkSchedule(track, settings.seed(), settings.blinking());
    }

    int frames() {
        return track.frameCount();
    }

    MouthPose mouth(int frame) {
        return mouth.at(frame);
    }

    HeadPose head(int frame) {
        return head.at(frame);
    }

    /** How far the lids are down, 0…1. */
    double closure(int frame) {
        return blinks.at(track.rate().secondsAt(frame));
    }
}
