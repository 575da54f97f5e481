package studio.soliloquy.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.Models;
import studio.soliloquy.video.OutputSettings;

/** Keeps the presets in the database, which sees to it that no name is there twice. */
@Component
class StoredPresets implements Presets {
    private final PresetRows rows;
    private final Models models;

    StoredPresets(PresetRows rows, Models models) {
        this.rows = rows;
        this.models = models;
    }

    @Override
    public List<Preset> of(String modelId) {
        return rows.findByModelIdOrderByNameAsc(models.get(modelId).id()).stream()
                .map(StoredPreset::toPreset)
                .toList();
    }

    @Override
    public Preset save(String modelId, String name, Map<String, Double> parameters, Optional<OutputSettings> output) {
        String known = models.get(modelId).id();
        StoredPreset preset = new StoredPreset(known, new ProjectName(name), ProjectSettings.storable(parameters));
        output.ifPresent(preset::shape);
        return keep(preset);
    }

    @Override
    public Preset change(
            PresetId id,
            Optional<String> name,
            Optional<Map<String, Double>> parameters,
            Optional<OutputSettings> output) {
        StoredPreset preset = find(id);
        name.map(ProjectName::new).ifPresent(preset::rename);
        parameters.map(ProjectSettings::storable).ifPresent(preset::set);
        output.ifPresent(preset::shape);
        return keep(preset);
    }

    private Preset keep(StoredPreset preset) {
        try {
            return rows.saveAndFlush(preset).toPreset();
        } catch (DataIntegrityViolationException taken) {
            throw new StudioException(
                    ProjectError.PRESET_NAME_TAKEN,
                    "Expected a name that no other preset of the model has, found \""
                            + preset.toPreset().name() + "\".",
                    "Choose another name, or change the preset that has it.",
                    taken);
        } catch (ConcurrencyFailureException gone) {
            throw new StudioException(
                    ProjectError.PROJECT_EDIT_CONFLICT,
                    "The preset is being changed from several places at once.",
                    "Reload it and try again.",
                    gone);
        }
    }

    @Override
    public void delete(PresetId id) {
        rows.deleteById(find(id).toPreset().id().value());
    }

    private StoredPreset find(PresetId id) {
        return rows.findById(id.value())
                .orElseThrow(() -> new StudioException(
                        ProjectError.PRESET_NOT_FOUND,
                        "There is no preset " + id + ".",
                        "It may have been deleted; choose another one."));
    }
}
