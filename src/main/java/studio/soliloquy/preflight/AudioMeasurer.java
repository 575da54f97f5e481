package studio.soliloquy.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.AudioDecoder.DecodedAudio;
import studio.soliloquy.audio.Loudness;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.SoundReader;
import studio.soliloquy.audio.VoiceActivity;
import studio.soliloquy.media.MediaStore;

/** Listens to a sound once and to its end, as a stream. */
@Component
class AudioMeasurer {
    /** Nothing louder fits; a little below, because resampling rounds the flattened peaks. */
    private static final float CLIPPED = 0.985f;

    private final AssetStore assets;
    private final AudioDecoder decoder;
    private final MediaStore media;
    private final Measures measures;

    AudioMeasurer(AssetStore assets, AudioDecoder decoder, MediaStore media, Measures measures) {
        this.assets = assets;
        this.decoder = decoder;
        this.media = media;
        this.measures = measures;
    }

    AudioMeasures of(Asset audio) {
        return measures.of(audio.id(), AudioMeasures.class, () -> measure(audio));
    }

    private AudioMeasures measure(Asset audio) {
        Path decoded = media.workplace().resolve("preflight-" + UUID.randomUUID());
        try {
            try {
                return measure(decoder.decode(assets.file(audio.id()), decoded, Double.MAX_VALUE));
            } finally {
                Files.deleteIfExists(decoded);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The decoded sound cannot be deleted", failure);
        }
    }

    private static AudioMeasures measure(DecodedAudio audio) {
        double loudness = Loudness.integrated(audio.sound());
        return new AudioMeasures(
                audio.description().seconds(),
                Double.isFinite(loudness) ? Optional.of(loudness) : Optional.empty(),
                silentShare(audio.sound()),
                clippedShare(audio.sound()),
                audio.description().sampleRate(),
                audio.description().channels());
    }

    private static double silentShare(SoundFile sound) {
        boolean[] active = VoiceActivity.of(sound);
        int silent = 0;
        for (boolean speaks : active) {
            silent += speaks ? 0 : 1;
        }
        return (double) silent / active.length;
    }

    private static double clippedShare(SoundFile sound) {
        long clipped = 0;
        try (SoundReader reader = new SoundReader(sound)) {
            for (int count = reader.next(); count > 0; count = reader.next()) {
                for (int n = 0; n < count; n++) {
                    clipped += Math.abs(reader.block()[n]) >= CLIPPED ? 1 : 0;
                }
            }
        }
        return (double) clipped / sound.samples();
    }
}
