package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import studio.soliloquy.error.StudioException;

/**
 * What a video looks like beside its format and frame rate: its shape, how large and how carefully it is made. The same
 * settings and frames give the same bytes.
 *
 * @param shape which proportions it has; nothing of the picture is cut off
 * @param shortEdge the video's shorter edge in pixels, {@value #SMALLEST} … {@value #LARGEST}, even: 1080 is what is
 *     called 1080p, upright as well as across. Empty leaves the picture as large as it is rendered
 * @param enlarge whether a smaller picture is made larger for it; otherwise it only ever gets smaller
 * @param background where the shape is larger than the picture, and behind transparent parts of a portrait
 */
public record OutputSettings(
        OutputShape shape, Optional<Integer> shortEdge, boolean enlarge, OutputQuality quality, Colour background) {
    public static final int SMALLEST = 64;
    public static final int LARGEST = 2160;

    /** Every frame as it is rendered, encoded as configured. */
    public static final OutputSettings DEFAULT =
            new OutputSettings(OutputShape.PICTURE, Optional.empty(), false, OutputQuality.GOOD, Colour.WHITE);

    /** The longer edge of a video that is not as large as its picture; more is no pleasure to play. */
    static final int LONGEST_EDGE = 4096;

    /** @throws StudioException {@code OUTPUT_SETTINGS_INVALID} */
    public OutputSettings {
        requireNonNull(shape, "shape");
        requireNonNull(shortEdge, "shortEdge");
        requireNonNull(quality, "quality");
        requireNonNull(background, "background");
        shortEdge.ifPresent(OutputSettings::requireEdge);
        if (enlarge && shortEdge.isEmpty()) {
            throw VideoError.OUTPUT_SETTINGS_INVALID.because(
                    "Expected a shorter edge to enlarge the picture to, found none");
        }
    }

    private static void requireEdge(int edge) {
        if (edge < SMALLEST || edge > LARGEST || edge % 2 != 0) {
            throw VideoError.OUTPUT_SETTINGS_INVALID.because("Expected a shorter edge of " + SMALLEST + " to " + LARGEST
                    + " pixels, an even number, found " + edge);
        }
    }

    /** Of a JSON document, which may leave anything out. */
    @JsonCreator
    @SuppressWarnings("OptionalAssignedToNull")
    public static OutputSettings of(
            OutputShape shape, Optional<Integer> shortEdge, Boolean enlarge, OutputQuality quality, Colour background) {
        return new OutputSettings(
                shape == null ? DEFAULT.shape : shape,
                shortEdge == null ? DEFAULT.shortEdge : shortEdge,
                enlarge == null ? DEFAULT.enlarge : enlarge,
                quality == null ? DEFAULT.quality : quality,
                background == null ? DEFAULT.background : background);
    }

    /** Whether everything is as if nobody had chosen anything. */
    public boolean changesNothing() {
        return equals(DEFAULT);
    }

    /**
     * What frames are to be encoded as.
     *
     * @param rendered what they are rendered as
     */
    public FrameFormat format(FrameFormat rendered) {
        OutputArea area = area(rendered.width(), rendered.height());
        return new FrameFormat(area.width(), area.height(), rendered.rate());
    }

    /** How many the video has in each frame, of a picture of this size. */
    public long pixels(int width, int height) {
        OutputArea area = area(width, height);
        return (long) area.width() * area.height();
    }

    /** Where a picture of this size comes to lie. */
    OutputArea area(int width, int height) {
        return OutputArea.of(this, width, height);
    }

    /** How it is encoded. */
    public VideoSettings encoding(VideoSettings configured) {
        return new VideoSettings(
                quality.crf(configured.crf()),
                quality.preset(configured.preset()),
                configured.encoderThreads(),
                configured.audioBitrate(),
                // Who chose a size has said how large a GIF is to be, too.
                shortEdge.isPresent() ? LONGEST_EDGE : configured.gifLongestEdge());
    }
}
