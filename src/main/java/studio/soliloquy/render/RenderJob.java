package studio.soliloquy.render;

import static studio.soliloquy.render.RenderState.CANCELLED;
import static studio.soliloquy.render.RenderState.DONE;
import static studio.soliloquy.render.RenderState.FAILED;
import static studio.soliloquy.render.RenderState.MUXING;
import static studio.soliloquy.render.RenderState.PAUSED;
import static studio.soliloquy.render.RenderState.PREPARING;
import static studio.soliloquy.render.RenderState.QUEUED;
import static studio.soliloquy.render.RenderState.RENDERING;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SqlFragmentAlias;
import org.hibernate.type.SqlTypes;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.audio.FeatureFile;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.device.DeviceChoice;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.owner.Sight;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.video.FrameFormat;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/** One render job. Its methods are its transitions: each throws {@code RENDER_TRANSITION_ILLEGAL} out of turn. */
@Entity
@Table(name = "render_job")
@FilterDef(
        name = RenderJob.OWNED,
        parameters = @ParamDef(name = "sight", type = String.class, resolver = Sight.class),
        autoEnabled = true,
        applyToLoadByKey = true)
@Filter(
        name = RenderJob.OWNED,
        condition = Sight.OF_OWN_PROJECTS,
        deduceAliasInjectionPoints = false,
        aliases = @SqlFragmentAlias(alias = "row", table = "render_job"))
class RenderJob extends Row<UUID> {
    static final String OWNED = "rendersOfOwnProjects";
    private static final int LONGEST_TEXT = 2000;

    @Id
    private UUID id;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RenderState state;

    private String subjectId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AssetKind subjectKind;

    private int faceIndex;

    @Convert(converter = AdjustmentColumn.class)
    private FaceAdjustment adjustment;

    private String audioId;
    private double soundStart;
    private Double soundEnd;
    private Double soundLoudness;
    private double soundGain;
    private String featuresId;
    private String modelId;
    private int frameRate;

    @Convert(converter = ParametersColumn.class)
    private Parameters parameters;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OutputFormat format;

    @Convert(converter = OutputColumn.class)
    private OutputSettings outputSettings;

    private String device;
    private int width;
    private int height;
    private long renderedPixels;
    private int frameCount;
    private int framesDone;
    private double framesPerSecond;
    private long samples;
    private int featureRows;
    private int featureWidth;
    private long bytes;
    private short priority;
    private Instant turn;
    private String resultName;
    private String soundName;
    private boolean openingDone;
    private String noticeCode;
    private String noticeMessage;
    private String noticeHint;
    private String failureCode;
    private String failureMessage;
    private String failureHint;

    @Embedded
    private StoredPrediction prediction;

    private Instant submittedAt;
    private Instant startedAt;
    private Instant finishedAt;

    protected RenderJob() {}

    /** @param turn see {@link #turn()} */
    RenderJob(RenderRequest request, Priority priority, Instant turn, Instant submittedAt) {
        id = UUID.randomUUID();
        state = QUEUED;
        projectId = request.project().value();
        subjectId = request.subject().value();
        subjectKind = request.subjectKind();
        faceIndex = request.faceIndex();
        adjustment = request.adjustment();
        audioId = request.audio().value();
        soundStart = request.sound().start();
        soundEnd = request.sound().end().orElse(null);
        soundLoudness = request.sound().loudness().orElse(null);
        featuresId = request.features().map(AssetId::value).orElse(null);
        modelId = request.modelId();
        frameRate = request.frameRate();
        parameters = request.parameters();
        format = request.format();
        outputSettings = request.output();
        device = request.device().key();
        this.priority = priority.rank();
        this.turn = turn;
        this.submittedAt = submittedAt;
    }

    /** Taken up, for the first time or again after an interruption. */
    void preparing(Instant now) {
        require(Set.of(QUEUED, PREPARING), "prepared");
        state = PREPARING;
        startedAt = startedAt == null ? now : startedAt;
    }

    void prepared(Preparation preparation) {
        require(Set.of(PREPARING), "rendered");
        samples = preparation.samples();
        soundGain = preparation.gain();
        frameCount = preparation.frameCount();
        featureRows = preparation.features().map(FeatureFile::rows).orElse(0);
        featureWidth = preparation.features().map(FeatureFile::width).orElse(0);
        soundName = null;
        state = RENDERING;
    }

    /** Nothing of what was rendered fits any more. */
    void cutAnew() {
        framesDone = 0;
        openingDone = false;
    }

    /**
     * The model is open and has told how large its frames are.
     *
     * @param rendered the frames as the model renders them
     */
    void sized(FrameFormat rendered) {
        require(Set.of(RENDERING), "sized");
        FrameFormat shaped = outputSettings.format(rendered);
        width = shaped.width();
        height = shaped.height();
        renderedPixels = (long) rendered.width() * rendered.height();
    }

    /** @param framesPerSecond the speed so far, 0 where unknown */
    void segmentDone(int frames, double framesPerSecond) {
        require(Set.of(RENDERING, PAUSED), "rendered");
        framesDone += frames;
        this.framesPerSecond = framesPerSecond > 0 ? framesPerSecond : this.framesPerSecond;
    }

    /** @param done whether the first segment is rendered */
    void opened(boolean done) {
        openingDone = done;
    }

    /** @param name of the encoded sound in the job's folder */
    void soundDone(String name) {
        require(Set.of(RENDERING, PAUSED), "given its sound");
        soundName = name;
    }

    void muxing() {
        require(Set.of(RENDERING), "joined");
        state = MUXING;
    }

    /** @param resultName of the result in the media store */
    void done(String resultName, long bytes, Instant now) {
        require(Set.of(MUXING), "finished");
        this.resultName = resultName;
        this.bytes = bytes;
        state = DONE;
        finishedAt = now;
    }

    /** What is done is kept. */
    void pause() {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING), "paused");
        state = PAUSED;
        goesOn();
    }

    /** @param missing which segments are not done; empty where it is not cut into segments yet */
    void resume(Optional<List<RenderSegment>> missing) {
        require(Set.of(PAUSED), "resumed");
        state = next(missing);
    }

    /** Goes on where it failed. */
    void retry(Optional<List<RenderSegment>> missing) {
        require(Set.of(FAILED), "taken up again");
        state = next(missing);
        takenUpAgain();
    }

    /** Begins again as if nothing had been done. */
    void restart() {
        require(Set.of(CANCELLED), "begun again");
        state = QUEUED;
        startedAt = null;
        forgetPreparation();
        takenUpAgain();
    }

    /** Something that was prepared is gone. Segments that are done count as long as it is cut as before. */
    void unprepared() {
        require(Set.of(RENDERING, MUXING, PAUSED, FAILED), "prepared again");
        state = state == RENDERING || state == MUXING ? QUEUED : state;
        frameCount = 0;
    }

    private void takenUpAgain() {
        finishedAt = null;
        failureCode = null;
        failureMessage = null;
        failureHint = null;
    }

    private void forgetPreparation() {
        width = 0;
        height = 0;
        renderedPixels = 0;
        frameCount = 0;
        framesDone = 0;
        framesPerSecond = 0;
        soundName = null;
        openingDone = false;
    }

    private static RenderState next(Optional<List<RenderSegment>> missing) {
        return missing.map(segments -> segments.isEmpty() ? MUXING : RENDERING).orElse(QUEUED);
    }

    /** Segments that were done are gone: they are rendered once more. */
    void lost(int frames) {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING, PAUSED, FAILED), "rendered once more");
        framesDone -= frames;
        state = state == MUXING ? RENDERING : state;
    }

    void place(Priority priority, Instant turn) {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING, PAUSED), "given another place");
        this.priority = priority.rank();
        this.turn = turn;
    }

    /** Its turn has come, and still it has to wait. */
    void waits(Render.Failure reason) {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING), "told to wait");
        noticeCode = reason.code();
        noticeMessage = shortened(reason.message());
        noticeHint = shortened(reason.hint());
    }

    /** @return whether it had to wait until now */
    boolean goesOn() {
        boolean waited = noticeCode != null;
        noticeCode = null;
        noticeMessage = null;
        noticeHint = null;
        return waited;
    }

    void cancel(Instant now) {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING, PAUSED), "cancelled");
        state = CANCELLED;
        finishedAt = now;
        goesOn();
    }

    void fail(Render.Failure failure, Instant now) {
        require(Set.of(QUEUED, PREPARING, RENDERING, MUXING), "failed");
        failureCode = failure.code();
        failureMessage = shortened(failure.message());
        failureHint = shortened(failure.hint());
        state = FAILED;
        finishedAt = now;
        goesOn();
    }

    /** @param predicted when it was submitted */
    void foreseen(Prediction predicted) {
        prediction = StoredPrediction.of(predicted);
    }

    /** Empty where nothing like it had been measured. */
    Optional<Prediction> predicted() {
        return Optional.ofNullable(prediction).map(StoredPrediction::toPrediction);
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
                new AssetId(subjectId),
                subjectKind,
                faceIndex,
                adjustment,
                new AssetId(audioId),
                new SoundEdit(soundStart, Optional.ofNullable(soundEnd), Optional.ofNullable(soundLoudness)),
                Optional.ofNullable(featuresId).map(AssetId::new),
                modelId,
                frameRate,
                parameters,
                format,
                outputSettings,
                device());
    }

    /** On which it is rendered, and on no other. */
    DeviceChoice device() {
        return new DeviceChoice(device);
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

    /** Of each frame as the model renders it, which the video's may be made smaller or larger of. */
    long renderedPixels() {
        return renderedPixels == 0 ? (long) width * height : renderedPixels;
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

    /** How many decibels louder its sound is made; 0 until prepared. */
    double soundGain() {
        return soundGain;
    }

    /**
     * What the model hears in the sound; empty where it needs none.
     *
     * @param file where it lies
     */
    Optional<FeatureFile> features(Supplier<Path> file) {
        return featureRows == 0
                ? Optional.empty()
                : Optional.of(new FeatureFile(file.get(), featureRows, featureWidth));
    }

    /** Whether its model heard the sound itself: uploaded features are kept elsewhere. */
    boolean hasOwnFeatures() {
        return featureRows > 0 && featuresId == null;
    }

    Priority priority() {
        return Priority.ofRank(priority);
    }

    /** Its place among the jobs of the same priority: the earliest first. Always in the past. */
    Instant turn() {
        return turn;
    }

    /** Of the result in the media store; empty until done. */
    Optional<String> resultName() {
        return Optional.ofNullable(resultName);
    }

    /** The file of the job's folder with its whole sound, encoded; empty until it is, and where it never is. */
    Optional<String> sound() {
        return Optional.ofNullable(soundName);
    }

    /** Whether the first segment is rendered. */
    boolean openingDone() {
        return openingDone;
    }

    /** Whether it is cut into segments. */
    boolean isPrepared() {
        return frameCount > 0;
    }

    /** Why it waits, where it does not simply wait for its turn. */
    Optional<Render.Failure> notice() {
        return Optional.ofNullable(noticeCode).map(code -> new Render.Failure(code, noticeMessage, noticeHint));
    }

    OutputFormat format() {
        return format;
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
}
