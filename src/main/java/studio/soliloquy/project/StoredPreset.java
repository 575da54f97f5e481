package studio.soliloquy.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;

/** A preset's row. */
@Entity
@Table(name = "parameter_preset")
class StoredPreset {
    @Id
    private UUID id;

    private String modelId;
    private String name;

    @Convert(converter = ParametersConverter.class)
    private Map<String, Double> parameters;

    /** Empty until stored, which is how a new row is told from one that is there. */
    @Version
    private Long version;

    protected StoredPreset() {}

    /** @param parameters as {@link ProjectSettings#storable} gave them */
    StoredPreset(String modelId, ProjectName name, Map<String, Double> parameters) {
        id = UUID.randomUUID();
        this.modelId = modelId;
        this.name = name.value();
        this.parameters = parameters;
    }

    void rename(ProjectName newName) {
        name = newName.value();
    }

    /** @param newParameters as {@link ProjectSettings#storable} gave them */
    void set(Map<String, Double> newParameters) {
        parameters = newParameters;
    }

    Preset toPreset() {
        return new Preset(new PresetId(id), modelId, name, parameters);
    }
}
