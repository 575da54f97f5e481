package studio.soliloquy.animation.speech;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.SoundReader;
import studio.soliloquy.video.FrameRate;

/**
 * Hears the mouth in the sound itself: the jaw in the energy around the first formant, wide and round in the second,
 * closures in its dips. Knows no language and needs no weights.
 */
@Component
final class SoundToMouth implements SpeechToMouth {
    @Override
    public String name() {
        return "sound";
    }

    @Override
    public MouthTrack listen(SoundFile sound, FrameRate rate, Runnable between) {
        SpeechFeatures features = new SpeechFeatures();
        try (SoundReader reader = new SoundReader(sound)) {
            reader.forEachBlock((samples, count) -> {
                features.accept(samples, count);
                between.run();
            });
        }
        MouthCurves curves = MouthCurves.of(features.finish());
        int frames = rate.framesIn(sound.seconds());
        List<MouthShape> shapes = new ArrayList<>(frames);
        for (int i = 0; i < frames; i++) {
            shapes.add(curves.shapeWithin(rate.secondsAt(i), rate.secondsAt(i + 1)));
        }
        return new MouthTrack(rate, shapes);
    }
}
