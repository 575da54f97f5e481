package studio.soliloquy.web.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.animation.Template;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelDescriptor;
import studio.soliloquy.model.ModelFile;

/**
 * A model as the models page lists it.
 *
 * @param licenceLink null where none is known
 * @param subjects the message keys of what it animates; none where it only serves other models
 * @param features what it cannot hear by itself, null where the recording is enough
 * @param unusable why it cannot be used, null where it can
 * @param deaf whether it listens through another model that this studio does not have
 * @param settings what its family was told when it was imported, by the family's own keys
 * @param megabytes of all its files
 */
record ModelRow(
        String id,
        String title,
        String summary,
        String licence,
        URI licenceLink,
        List<URI> sources,
        String family,
        List<String> subjects,
        FeatureKind features,
        StudioException unusable,
        boolean deaf,
        Map<String, String> settings,
        List<ModelFile> files,
        double megabytes) {
    /** The family of the model that others listen through, and how those others say that they do. */
    private static final String ENCODER = "audio-encoder";

    private static final Map.Entry<String, String> THROUGH_ENCODER = Map.entry("mode", "ave");

    /**
     * @param capabilities empty where it only serves other models, and where it cannot be used
     * @param unusable why it cannot be used
     * @param all every model of the studio
     */
    static ModelRow of(
            ModelDescriptor model,
            Optional<Capabilities> capabilities,
            Optional<StudioException> unusable,
            List<ModelDescriptor> all) {
        return new ModelRow(
                model.id(),
                model.title(),
                model.summary(),
                LicenceName.of(model.licence()),
                model.licenceLink().orElse(null),
                model.sources(),
                model.family(),
                capabilities.map(Capabilities::subjects).stream()
                        .flatMap(ModelRow::keys)
                        .toList(),
                capabilities.flatMap(Capabilities::features).orElse(null),
                unusable.orElse(null),
                model.settings().entrySet().contains(THROUGH_ENCODER)
                        && all.stream().noneMatch(other -> other.family().equals(ENCODER)),
                model.settings(),
                model.files(),
                model.files().stream().mapToLong(ModelFile::bytes).sum() / 1e6);
    }

    /** Whether it is part of the studio and cannot be removed. */
    public boolean builtIn() {
        return files.isEmpty();
    }

    private static Stream<String> keys(Set<Class<? extends Subject>> subjects) {
        return Stream.of(Map.entry(Portrait.class, "PORTRAIT"), Map.entry(Template.class, "TEMPLATE_SET"))
                .filter(kind -> subjects.contains(kind.getKey()))
                .map(kind -> "models.subject." + kind.getValue());
    }
}
