package studio.soliloquy.render;

import static studio.soliloquy.render.RenderState.CANCELLED;
import static studio.soliloquy.render.RenderState.DONE;
import static studio.soliloquy.render.RenderState.FAILED;
import static studio.soliloquy.render.RenderState.MUXING;
import static studio.soliloquy.render.RenderState.PREPARING;
import static studio.soliloquy.render.RenderState.QUEUED;
import static studio.soliloquy.render.RenderState.RENDERING;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.FrameFormat;

/** One render job. Its methods are its transitions: each throws {@code RENDER_TRANSITION_ILLEGAL} out of turn. */
@Entity
@Table(name = "render_job")
class RenderJob implements Persistable<UUID> {
    private static final int LONGEST_TEXT = 2000;

    @Id
    private UUID id;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RenderState state;

    private String portraitId;
    private int faceIndex;
    private String audioId;
    private String modelId;
    private int frameRate;

    @Convert(converter = ParametersColumn.class)
    private Parameters parameters;

    private int width;
    private int height;
    private int frameCount;
    private int framesDone;
    private double framesPerSecond;
    private long samples;
    private long bytes;
    private String failureCode;
    private String failureMessage;
    private String failureHint;
    private Instant submittedAt;
    private Instant startedAt;
    private Instant finishedAt;

    @Transient
    private boolean stored;

    protected RenderJob() {}

    RenderJob(RenderRequest request, Instant submittedAt) {
        id = UUID.randomUUID();
        state = QUEUED;
        projectId = request.project().value();
        portraitId = request.portrait().value();
        faceIndex = request.faceIndex();
        audioId = request.audio().value();
        modelId = request.modelId();
        frameRate = request.frameRate();
        parameters = request.parameters();
        this.submittedAt = submittedAt;
    }

    /** Taken up, for the first time or again after an interruption. */
    void preparing(Instant now) {
        require(Set.of(QUEUED, PREPARING), "prepared");
        state = PREPARING;
        startedAt = startedAt == null ? now : startedAt;
    }

    void prepared(long samples, int frameCount) {
        require(Set.of(PREPARING), "rendered");
        this.samples = samples;
        this.frameCount = frameCount;
        state = RENDERING;
    }

    /** The model is open and has told how large its frames are. */
    void sized(FrameFormat format) {
        require(Set.of(RENDERING), "sized");
        width = format.width();
        height = format.height();
    }

    /** @param framesPerSecond the speed so far, 0 where unknown */
    void segmentDone(int frames, double framesPerSecond) {
        require(Set.of(RENDERING), "rendered");
        framesDone += frames;
        this.framesPerSecond = framesPerSecond > 0 ? framesPerSecond : this.framesPerSecond;
    }

    void muxing() {
        require(Set.of(RENDERING), "joined");
        state = MUXING;
    }

    void done(long bytes, Instant now) {
        require(Set.of(MUXING), "finished");
        this.bytes = bytes;
        state = DONE;
        finishedAt = now;
    }

    void cancel(Instant now) {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING), "cancelled");
        state = CANCELLED;
        finishedAt = now;
    }

    void fail(Render.Failure failure, Instant now) {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING), "failed");
        failureCode = failure.code();
        failureMessage = shortened(failure.message());
        failureHint = shortened(failure.hint());
        state = FAILED;
        finishedAt = now;
    }

    private void require(Set<RenderState> from, String what) {
        if (!from.contains(state)) {
            throw new StudioException(
                    RenderError.RENDER_TRANSITION_ILLEGAL,
                    "Expected a render in one of the states "
                            + from.stream().sorted().toList() + " to be " + what + ", found it " + state + ".",
                    "Look at the render again: it has gone on in the meantime.");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    RenderId id() {
        return new RenderId(id);
    }

    RenderRequest request() {
        return new RenderRequest(
                new ProjectId(projectId),
                new AssetId(portraitId),
                faceIndex,
                new AssetId(audioId),
                modelId,
                frameRate,
                parameters);
    }

    RenderState state() {
        return state;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int frameCount() {
        return frameCount;
    }

    int framesDone() {
        return framesDone;
    }

    double framesPerSecond() {
        return framesPerSecond;
    }

    /** Of the decoded sound; 0 until prepared. */
    long samples() {
        return samples;
    }

    long bytes() {
        return bytes;
    }

    Optional<Render.Failure> failure() {
        return Optional.ofNullable(failureCode).map(code -> new Render.Failure(code, failureMessage, failureHint));
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
