package studio.soliloquy.template.build;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ParamDef;
import org.hibernate.type.SqlTypes;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.owner.Owner;
import studio.soliloquy.owner.Person;
import studio.soliloquy.owner.Sight;
import studio.soliloquy.template.TemplateBuild;
import studio.soliloquy.template.TemplateBuild.State;
import studio.soliloquy.template.TemplateBuildId;
import studio.soliloquy.video.FrameRange;

/** A build's row. Its transitions are WAITING → READING → DONE or FAILED; one that was interrupted is READING again. */
@Entity
@Table(name = "template_build")
@FilterDef(
        name = StoredBuild.OWNED,
        parameters = @ParamDef(name = "sight", type = String.class, resolver = Sight.class),
        autoEnabled = true,
        applyToLoadByKey = true)
@Filter(name = StoredBuild.OWNED, condition = Sight.OWN)
class StoredBuild {
    static final String OWNED = "ownBuilds";

    private static final int LONGEST_TEXT = 2000;

    @Id
    private UUID id;

    private String owner;
    private String clipId;
    private String heldClipId;
    private String label;

    @Enumerated(EnumType.STRING)
    private State state;

    private int framesDone;
    private int frameCount;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Convert(converter = FacelessColumn.class)
    private List<FrameRange> faceless;

    private String templateSetId;
    private String failureCode;
    private String failureMessage;
    private String failureHint;
    private Instant claimedUntil;
    private Instant createdAt;

    @Version
    private Long version;

    protected StoredBuild() {}

    StoredBuild(Asset clip) {
        id = UUID.randomUUID();
        owner = Person.present().owner().id();
        clipId = clip.id().value();
        heldClipId = clipId;
        label = clip.label();
        state = State.WAITING;
        faceless = List.of();
        createdAt = now();
        claimedUntil = createdAt;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    Owner owner() {
        return new Owner(owner);
    }

    AssetId clip() {
        return new AssetId(clipId);
    }

    String label() {
        return label;
    }

    /** Takes it for the caller alone, for so long. */
    void claim(Duration lease) {
        requireUnfinished();
        state = State.READING;
        framesDone = 0;
        frameCount = 0;
        claimedUntil = now().plus(lease);
    }

    void reach(int done, int count, Duration lease) {
        requireUnfinished();
        framesDone = done;
        frameCount = count;
        claimedUntil = now().plus(lease);
    }

    /** Lets another one begin again at once. */
    void release() {
        claimedUntil = now();
    }

    void finish(AssetId templateSet, int frames, List<FrameRange> withoutFace) {
        requireUnfinished();
        state = State.DONE;
        templateSetId = templateSet.value();
        framesDone = frames;
        frameCount = frames;
        faceless = withoutFace;
        heldClipId = null;
    }

    void fail(StudioException failure) {
        requireUnfinished();
        state = State.FAILED;
        failureCode = failure.code().name();
        failureMessage = shortened(failure.getMessage());
        failureHint = shortened(failure.hint());
        heldClipId = null;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private void requireUnfinished() {
        if (state == State.DONE || state == State.FAILED) {
            throw new IllegalStateException("Expected an unfinished build, found one that is " + state);
        }
    }

    TemplateBuild toBuild() {
        return new TemplateBuild(
                new TemplateBuildId(id),
                clip(),
                label,
                state,
                framesDone,
                frameCount,
                Optional.ofNullable(templateSetId).map(AssetId::new),
                faceless,
                Optional.ofNullable(failureCode)
                        .map(code -> new TemplateBuild.Failure(code, failureMessage, failureHint)),
                createdAt);
    }
}
