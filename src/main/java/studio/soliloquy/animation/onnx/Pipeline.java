package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;
import studio.soliloquy.video.Interpolation;

/**
 * What a descriptor of the family says of its network, parsed.
 *
 * @param network the file
 * @param frameRates frames per second, the default first
 * @param sound empty for a network that hears nothing
 */
record Pipeline(
        String network,
        Set<Class<? extends Subject>> subjects,
        List<Integer> frameRates,
        PicturePart picture,
        Optional<SoundPart> sound,
        OutputPart output) {
    private static final Map<String, Class<? extends Subject>> SUBJECTS =
            Names.inOrder("portrait", Portrait.class, "template", Template.class);
    private static final int FASTEST = 120;
    private static final int USUAL_RATE = 25;

    Pipeline {
        requireNonNull(network, "network");
        subjects = Set.copyOf(subjects);
        frameRates = List.copyOf(frameRates);
        requireNonNull(picture, "picture");
        requireNonNull(sound, "sound");
        requireNonNull(output, "output");
    }

    /** @throws studio.soliloquy.error.StudioException {@code PIPELINE_INVALID}, with the path of the key that is wrong */
    static Pipeline of(ModelDescriptor model) {
        Branch root = Branch.root("pipeline", model.pipeline());
        List<Integer> rates = frameRates(root);
        Branch output = root.branch("output");
        Interpolation back = OutputPart.interpolation(output);
        Pipeline pipeline = new Pipeline(
                network(root, model.files()),
                subjects(root),
                rates,
                PicturePart.read(root.branch("picture"), back),
                root.optional("sound").map(sound -> SoundPart.read(sound, rates.get(0))),
                OutputPart.read(output));
        root.end();
        pipeline.requireOneRate(root);
        pipeline.requireOtherNames(root);
        return pipeline;
    }

    private static String network(Branch root, List<ModelFile> files) {
        List<String> networks = files.stream()
                .map(ModelFile::name)
                .filter(name -> name.endsWith(".onnx"))
                .toList();
        if (!root.has("network") && networks.size() == 1) {
            return networks.get(0);
        }
        String name = root.text("network", "the name of one of the files, " + networks);
        if (files.stream().noneMatch(file -> file.name().equals(name))) {
            throw root.wrong("network", "the name of one of the files, " + networks);
        }
        return name;
    }

    private static Set<Class<? extends Subject>> subjects(Branch root) {
        return root.has("subjects")
                ? new LinkedHashSet<>(root.choices("subjects", SUBJECTS))
                : new LinkedHashSet<>(SUBJECTS.values());
    }

    private static List<Integer> frameRates(Branch root) {
        String expected = "a list of whole numbers from 1 to " + FASTEST;
        if (!root.has("frame-rates")) {
            return List.of(USUAL_RATE);
        }
        List<?> given = root.list("frame-rates", expected);
        List<Integer> rates = given.stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .filter(rate -> rate >= 1 && rate <= FASTEST)
                .distinct()
                .toList();
        if (rates.size() != given.size()) {
            throw root.wrong("frame-rates", expected);
        }
        return rates;
    }

    /** Rows that are made before the video has a rate are made for one alone. */
    private void requireOneRate(Branch root) {
        boolean perFrame = sound.isPresent() && !(sound.get().heard() instanceof Heard.Mel);
        if (perFrame && frameRates.size() > 1) {
            throw root.wrong("frame-rates", "one rate, since the sound's features are made for each frame");
        }
    }

    private void requireOtherNames(Branch root) {
        sound.map(SoundPart::input).filter(picture.inputs()::containsKey).ifPresent(name -> {
            throw PipelineMistake.wrong(
                    "pipeline.sound.input", "another tensor than those of pipeline.picture.inputs", name);
        });
    }
}
