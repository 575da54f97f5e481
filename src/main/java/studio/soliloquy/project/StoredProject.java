package studio.soliloquy.project;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import studio.soliloquy.asset.AssetId;

/** A project's row. It refers to assets by their ids. */
@Entity
@Table(name = "project")
class StoredProject {
    @Id
    private UUID id;

    private String name;

    @Column(name = "portrait_id")
    private String portrait;

    private int faceIndex;

    @Column(name = "audio_id")
    private String audio;

    private String modelId;
    private int frameRate;

    @Convert(converter = ParametersConverter.class)
    private Map<String, Double> parameters;

    private Instant createdAt;
    private Instant changedAt;

    /** Empty until stored, which is how a new row is told from one that is there. */
    @Version
    private Long version;

    protected StoredProject() {}

    StoredProject(ProjectName name, ProjectSettings settings) {
        id = UUID.randomUUID();
        this.name = name.value();
        modelId = settings.modelId();
        frameRate = settings.frameRate();
        parameters = settings.parameters();
        createdAt = now();
        changedAt = createdAt;
    }

    void rename(ProjectName newName) {
        name = newName.value();
        changedAt = now();
    }

    void showFace(AssetId newPortrait, int newFaceIndex) {
        portrait = newPortrait.value();
        faceIndex = newFaceIndex;
        changedAt = now();
    }

    void speak(AssetId newAudio) {
        audio = newAudio.value();
        changedAt = now();
    }

    void configure(ProjectSettings settings) {
        modelId = settings.modelId();
        frameRate = settings.frameRate();
        parameters = settings.parameters();
        changedAt = now();
    }

    Stream<AssetId> assets() {
        return Stream.of(portrait, audio)
                .flatMap(asset -> Optional.ofNullable(asset).stream())
                .map(AssetId::new);
    }

    Project toProject() {
        return new Project(
                new ProjectId(id),
                name,
                Optional.ofNullable(portrait).map(AssetId::new),
                faceIndex,
                Optional.ofNullable(audio).map(AssetId::new),
                modelId,
                frameRate,
                Map.copyOf(parameters),
                createdAt,
                changedAt);
    }

    /** As precise as the databases keep it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
