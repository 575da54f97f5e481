package studio.soliloquy.project;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ParamDef;
import org.hibernate.type.SqlTypes;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.owner.Person;
import studio.soliloquy.owner.Sight;
import studio.soliloquy.video.OutputFormat;

/** A project's row. It refers to assets by their ids. */
@Entity
@Table(name = "project")
@FilterDef(
        name = StoredProject.OWNED,
        parameters = @ParamDef(name = "sight", type = String.class, resolver = Sight.class),
        autoEnabled = true,
        applyToLoadByKey = true)
@Filter(name = StoredProject.OWNED, condition = Sight.OWN)
class StoredProject {
    static final String OWNED = "ownProjects";

    @Id
    private UUID id;

    private String owner;
    private String name;

    @Column(name = "subject_id")
    private String subject;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AssetKind subjectKind;

    private int faceIndex;

    @Column(name = "audio_id")
    private String audio;

    @Column(name = "features_id")
    private String features;

    private String modelId;
    private int frameRate;

    @Convert(converter = ParametersConverter.class)
    private Map<String, Double> parameters;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OutputFormat format;

    private Instant createdAt;
    private Instant changedAt;

    /** Empty until stored, which is how a new row is told from one that is there. */
    @Version
    private Long version;

    protected StoredProject() {}

    StoredProject(ProjectName name, ProjectSettings settings) {
        id = UUID.randomUUID();
        owner = Person.present().owner().id();
        this.name = name.value();
        configure(settings);
        createdAt = changedAt;
    }

    void rename(ProjectName newName) {
        name = newName.value();
        changedAt = now();
    }

    void animate(Asset newSubject, int newFaceIndex) {
        subject = newSubject.id().value();
        subjectKind = newSubject.kind();
        faceIndex = newFaceIndex;
        changedAt = now();
    }

    void speak(AssetId newAudio) {
        audio = newAudio.value();
        changedAt = now();
    }

    void hear(AssetId newFeatures) {
        features = newFeatures.value();
        changedAt = now();
    }

    void forgetFeatures() {
        features = null;
        changedAt = now();
    }

    void configure(ProjectSettings settings) {
        modelId = settings.modelId();
        frameRate = settings.frameRate();
        parameters = settings.parameters();
        format = settings.format();
        changedAt = now();
    }

    Stream<AssetId> assets() {
        return Stream.of(subject, audio, features)
                .flatMap(asset -> Optional.ofNullable(asset).stream())
                .map(AssetId::new);
    }

    Project toProject() {
        return new Project(
                new ProjectId(id),
                name,
                Optional.ofNullable(subject).map(AssetId::new),
                Optional.ofNullable(subjectKind),
                faceIndex,
                Optional.ofNullable(audio).map(AssetId::new),
                Optional.ofNullable(features).map(AssetId::new),
                modelId,
                frameRate,
                Map.copyOf(parameters),
                format,
                createdAt,
                changedAt);
    }

    /** As precise as the databases keep it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
