package studio.soliloquy.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import studio.soliloquy.owner.Person;
import studio.soliloquy.owner.Sight;
import studio.soliloquy.video.OutputSettings;

/** A preset's row. */
@Entity
@Table(name = "parameter_preset")
@FilterDef(
        name = StoredPreset.OWNED,
        parameters = @ParamDef(name = "sight", type = String.class, resolver = Sight.class),
        autoEnabled = true,
        applyToLoadByKey = true)
@Filter(name = StoredPreset.OWNED, condition = Sight.OWN)
class StoredPreset {
    static final String OWNED = "ownPresets";

    @Id
    private UUID id;

    /** Whose it is. */
    private String owner;

    private String modelId;
    private String name;

    @Convert(converter = ParametersConverter.class)
    private Map<String, Double> parameters;

    /** Null where none go with it. */
    @Convert(converter = OutputConverter.class)
    private OutputSettings outputSettings;

    /** Empty until stored, which is how a new row is told from one that is there. */
    @Version
    private Long version;

    protected StoredPreset() {}

    /** @param parameters as {@link ProjectSettings#storable} gave them */
    StoredPreset(String modelId, ProjectName name, Map<String, Double> parameters) {
        id = UUID.randomUUID();
        owner = Person.present().owner().id();
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

    void shape(OutputSettings output) {
        outputSettings = output;
    }

    Preset toPreset() {
        return new Preset(new PresetId(id), modelId, name, parameters, Optional.ofNullable(outputSettings));
    }
}
