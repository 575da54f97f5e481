package studio.soliloquy.animation;

import static java.util.Objects.requireNonNull;

import studio.soliloquy.audio.SoundFile;

/** Speech, and how a mouth that says it moves. The mouth track decides how many frames there are and at what rate. */
public record Speech(SoundFile sound, MouthTrack mouth) implements Drive {
    public Speech {
        requireNonNull(sound, "sound");
        requireNonNull(mouth, "mouth");
    }
}
