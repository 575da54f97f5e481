package studio.soliloquy.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.AudioDecoder;
import studio.soliloquy.audio.AudioDecoder.DecodedAudio;
import studio.soliloquy.audio.Loudness;
import studio.soliloquy.audio.LoudnessGain;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.SoundReader;
import studio.soliloquy.audio.VoiceActivity;
import studio.soliloquy.media.MediaStore;
import studio.soliloquy.video.SoundCut;
import studio.soliloquy.video.SoundPeak;

/** Listens to a sound once and to its end, as a stream. */
@Component
class AudioMeasurer implements Silences {
    private static final int REMEMBERED = 64;

    /** Nothing louder fits; a little below, because resampling rounds the flattened peaks. */
    private static final float CLIPPED = 0.985f;

    private final AssetStore assets;
    private final AudioDecoder decoder;
    private final MediaStore media;
    private final Measures measures;
    private final Map<Stretch, AudioMeasures> stretches = new Remembered<>();
    private final Map<Stretch, Double> peaks = new Remembered<>();

    AudioMeasurer(AssetStore assets, AudioDecoder decoder, MediaStore media, Measures measures) {
        this.assets = assets;
        this.decoder = decoder;
        this.media = media;
        this.measures = measures;
    }

    @Override
    public List<SilentSpan> of(AssetId audio) {
        return whole(assets.get(audio).require(AssetKind.AUDIO)).silences();
    }

    /** What is used of a sound, as loud as it is made. */
    AudioMeasures of(Asset audio, SoundEdit edit) {
        Stretch stretch = new Stretch(audio.id(), edit.unlevelled());
        AudioMeasures heard = edit.trims()
                ? stretches.computeIfAbsent(
                        stretch, cut -> measure(audio, cut.edit()).measures())
                : whole(audio).measures();
        return edit.loudness().map(wanted -> levelled(heard, stretch, wanted)).orElse(heard);
    }

    private AudioMeasures levelled(AudioMeasures heard, Stretch stretch, double wanted) {
        return heard.loudness()
                .map(loudness -> heard.at(
                        loudness + LoudnessGain.decibels(loudness, peaks.computeIfAbsent(stretch, this::peak), wanted)))
                .orElse(heard);
    }

    private double peak(Stretch stretch) {
        SoundEdit edit = stretch.edit();
        OptionalDouble end = edit.end().map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return SoundPeak.decibels(new SoundCut(assets.file(stretch.audio()), edit.start(), end, 1));
    }

    private HeardSound whole(Asset audio) {
        return measures.of(audio.id(), HeardSound.class, () -> measure(audio, SoundEdit.NONE));
    }

    private HeardSound measure(Asset audio, SoundEdit edit) {
        Path decoded = media.workplace().resolve("preflight-" + UUID.randomUUID());
        try {
            try {
                return measure(decoder.decode(assets.file(audio.id()), decoded, edit));
            } finally {
                Files.deleteIfExists(decoded);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The decoded sound cannot be deleted", failure);
        }
    }

    private static HeardSound measure(DecodedAudio audio) {
        double loudness = Loudness.integrated(audio.sound());
        boolean[] speech = VoiceActivity.of(audio.sound());
        AudioMeasures measured = new AudioMeasures(
                audio.description().seconds(),
                Double.isFinite(loudness) ? Optional.of(loudness) : Optional.empty(),
                silentShare(speech),
                clippedShare(audio.sound()),
                audio.description().sampleRate(),
                audio.description().channels());
        return new HeardSound(measured, silences(speech, audio.sound().seconds()));
    }

    private static List<SilentSpan> silences(boolean[] speech, double seconds) {
        List<SilentSpan> found = new ArrayList<>();
        int begin = 0;
        for (int frame = 0; frame <= speech.length; frame++) {
            if (frame == speech.length || speech[frame]) {
                if (frame > begin) {
                    found.add(new SilentSpan(second(begin, seconds), second(frame, seconds)));
                }
                begin = frame + 1;
            }
        }
        return found;
    }

    /** Frame k lies around second k / 80, and the last one ends with the sound. */
    private static double second(int frame, double seconds) {
        double second = Math.max(0, (frame - 0.5) / VoiceActivity.FRAMES_PER_SECOND);
        return Math.round(Math.min(second, seconds) * 1000) / 1000.0;
    }

    private static double silentShare(boolean[] active) {
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

    /** What is used of a sound, as loud as it is. */
    private record Stretch(AssetId audio, SoundEdit edit) {}

    /** Of stretches that people try out one after another, the last ones are enough. One is measured at a time. */
    private static final class Remembered<T> extends LinkedHashMap<Stretch, T> {
        private static final long serialVersionUID = 1;

        Remembered() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        public synchronized T computeIfAbsent(Stretch stretch, Function<? super Stretch, ? extends T> measuring) {
            return super.computeIfAbsent(stretch, measuring);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stretch, T> eldest) {
            return size() > REMEMBERED;
        }
    }
}
