package studio.soliloquy.project;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
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
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.owner.Person;
import studio.soliloquy.owner.Sight;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

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

    @Convert(converter = AdjustmentConverter.class)
    private FaceAdjustment adjustment = FaceAdjustment.NONE;

    @Column(name = "audio_id")
    private String audio;

    private double soundStart;
    private Double soundEnd;
    private Double soundLoudness;

    @Column(name = "features_id")
    private String features;

    private String modelId;
    private int frameRate;

    @Convert(converter = ParametersConverter.class)
    private Map<String, Double> parameters;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OutputFormat format;

    @Convert(converter = OutputConverter.class)
    private OutputSettings outputSettings = OutputSettings.DEFAULT;

    private Instant createdAt;
    private Instant changedAt;

    /** When it was discarded; empty as long as it was not. */
    private Instant deletedAt;

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

    /** Made of what another one is made of, with a name of its own. */
    StoredProject(ProjectName name, StoredProject other) {
        id = UUID.randomUUID();
        this.name = name.value();
        owner = other.owner;
        subject = other.subject;
        subjectKind = other.subjectKind;
        faceIndex = other.faceIndex;
        adjustment = other.adjustment;
        audio = other.audio;
        keep(other.sound());
        features = other.features;
        modelId = other.modelId;
        frameRate = other.frameRate;
        parameters = other.parameters;
        format = other.format;
        outputSettings = other.outputSettings;
        changedAt = now();
        createdAt = changedAt;
    }

    String name() {
        return name;
    }

    void discard() {
        deletedAt = now();
    }

    void restore() {
        deletedAt = null;
    }

    void rename(ProjectName newName) {
        name = newName.value();
        changedAt = now();
    }

    /** What was put right about another face would only harm this one. */
    void animate(Asset newSubject, int newFaceIndex) {
        if (!newSubject.id().value().equals(subject) || newFaceIndex != faceIndex) {
            adjustment = FaceAdjustment.NONE;
        }
        subject = newSubject.id().value();
        subjectKind = newSubject.kind();
        faceIndex = newFaceIndex;
        changedAt = now();
    }

    void adjust(FaceAdjustment newAdjustment) {
        adjustment = newAdjustment;
        changedAt = now();
    }

    /** Empty until one is chosen. */
    Optional<AssetKind> subjectKind() {
        return Optional.ofNullable(subjectKind);
    }

    void speak(AssetId newAudio) {
        if (!newAudio.value().equals(audio)) {
            keep(sound().untrimmed());
        }
        audio = newAudio.value();
        changedAt = now();
    }

    void edit(SoundEdit edit) {
        keep(edit);
        changedAt = now();
    }

    private void keep(SoundEdit edit) {
        soundStart = edit.start();
        soundEnd = edit.end().orElse(null);
        soundLoudness = edit.loudness().orElse(null);
    }

    private SoundEdit sound() {
        return new SoundEdit(soundStart, Optional.ofNullable(soundEnd), Optional.ofNullable(soundLoudness));
    }

    Optional<AssetId> audio() {
        return Optional.ofNullable(audio).map(AssetId::new);
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

    void shape(OutputSettings output) {
        outputSettings = output;
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
                adjustment,
                audio(),
                sound(),
                Optional.ofNullable(features).map(AssetId::new),
                modelId,
                frameRate,
                Map.copyOf(parameters),
                format,
                outputSettings,
                createdAt,
                changedAt);
    }

    /** @param undo for how long it can be had back */
    DiscardedProject toDiscarded(Duration undo) {
        return new DiscardedProject(new ProjectId(id), name, deletedAt.plus(undo));
    }

    /** As precise as the databases keep it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
