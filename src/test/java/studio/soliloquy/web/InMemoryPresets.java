package studio.soliloquy.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.Models;
import studio.soliloquy.project.Preset;
import studio.soliloquy.project.PresetId;
import studio.soliloquy.project.Presets;
import studio.soliloquy.project.ProjectError;
import studio.soliloquy.video.OutputSettings;

/** Keeps presets as long as it lives. */
public final class InMemoryPresets implements Presets {
    private final Map<PresetId, Preset> presets = new ConcurrentHashMap<>();
    private final Models models;

    InMemoryPresets(Models models) {
        this.models = models;
    }

    @Override
    public List<Preset> of(String modelId) {
        models.get(modelId);
        return presets.values().stream()
                .filter(preset -> preset.modelId().equals(modelId))
                .sorted(Comparator.comparing(Preset::name))
                .toList();
    }

    @Override
    public Preset save(String modelId, String name, Map<String, Double> parameters, Optional<OutputSettings> output) {
        PresetId id = new PresetId(UUID.randomUUID());
        return keep(new Preset(id, models.get(modelId).id(), name, parameters, output));
    }

    @Override
    public Preset change(
            PresetId id,
            Optional<String> name,
            Optional<Map<String, Double>> parameters,
            Optional<OutputSettings> output) {
        Preset former = find(id);
        return keep(new Preset(
                id,
                former.modelId(),
                name.orElse(former.name()),
                parameters.orElse(former.parameters()),
                output.or(former::output)));
    }

    private Preset keep(Preset preset) {
        if (of(preset.modelId()).stream()
                .anyMatch(other ->
                        other.name().equals(preset.name()) && !other.id().equals(preset.id()))) {
            throw new StudioException(ProjectError.PRESET_NAME_TAKEN, "It is taken.", "Choose another.");
        }
        presets.put(preset.id(), preset);
        return preset;
    }

    @Override
    public void delete(PresetId id) {
        presets.remove(find(id).id());
    }

    private Preset find(PresetId id) {
        return Optional.ofNullable(presets.get(id))
                .orElseThrow(() -> new StudioException(ProjectError.PRESET_NOT_FOUND, "There is none.", "Save one."));
    }
}
