package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.soliloquy.animation.AnimationModels;
import studio.soliloquy.animation.SpeechToMouth;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.cache.CacheKey;
import studio.soliloquy.cache.ContentCache;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.model.Models;
import studio.soliloquy.video.FrameRate;

/** What any job has heard in a sound before: how a mouth moves that says it, and a model's features of it. */
@Component
class HeardBefore {
    private final ContentCache cache;
    private final AssetStore assets;
    private final Models models;
    private final AnimationModels runners;

    HeardBefore(ContentCache cache, AssetStore assets, Models models, AnimationModels runners) {
        this.cache = cache;
        this.assets = assets;
        this.models = models;
        this.runners = runners;
    }

    /** @return how many frames the mouth track in {@code target} has; empty where nobody has listened before */
    Optional<Integer> mouth(SpeechToMouth hearing, AssetId audio, SoundEdit sound, FrameRate rate, Path target) {
        return cache.fetch(mouthKey(hearing, audio, sound, rate), target).map(Integer::valueOf);
    }

    void keepMouth(SpeechToMouth hearing, AssetId audio, SoundEdit sound, FrameRate rate, int frameCount, Path file) {
        cache.keep(mouthKey(hearing, audio, sound, rate), Integer.toString(frameCount), file);
    }

    /** @return the features in {@code target}; empty where this model has not heard the sound before */
    Optional<FeatureFile> features(RenderJob job, ModelDescriptor model, Path target) {
        return cache.fetch(featuresKey(job, model), target).map(words -> {
            String[] shape = words.split(" ");
            return new FeatureFile(target, Integer.parseInt(shape[0]), Integer.parseInt(shape[1]));
        });
    }

    void keepFeatures(RenderJob job, ModelDescriptor model, FeatureFile features) {
        cache.keep(featuresKey(job, model), features.rows() + " " + features.width(), features.path());
    }

    private CacheKey mouthKey(SpeechToMouth hearing, AssetId audio, SoundEdit sound, FrameRate rate) {
        return CacheKey.of(
                "mouth",
                assets.get(audio).sha256(),
                heard(sound),
                rate.numerator() + "/" + rate.denominator(),
                hearing.name());
    }

    /** What of a sound is heard, and how loud: by what it is turned up follows from both. */
    private static String heard(SoundEdit sound) {
        return sound.start() + " " + sound.end() + " " + sound.loudness();
    }

    /** Two kinds of devices may differ in the last bit of what they hear. */
    private CacheKey featuresKey(RenderJob job, ModelDescriptor model) {
        List<String> parts = new ArrayList<>();
        parts.add(assets.get(job.request().audio()).sha256());
        parts.add(heard(job.request().sound()));
        parts.add(job.device().key());
        List<ModelDescriptor> companions = runners.runnerOf(model).companions(model);
        for (ModelDescriptor part :
                Stream.concat(Stream.of(model), companions.stream()).toList()) {
            parts.add(part.toYaml());
            for (ModelFile file : part.files()) {
                // A file that somebody exchanged without telling model.yaml is another one.
                parts.add(Long.toString(models.file(part, file.name()).toFile().lastModified()));
            }
        }
        return new CacheKey("features", parts);
    }
}
