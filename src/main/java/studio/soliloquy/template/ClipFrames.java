package studio.soliloquy.template;

import java.nio.file.Path;
import java.util.Optional;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameSink;
import studio.soliloquy.video.VideoDescription;
import studio.soliloquy.video.VideoReader;

/**
 * Reads a clip at 25 frames per second, whatever rate it was filmed at: of each instant the frame that is shown nearest
 * to it. Holds two frames at a time.
 */
final class ClipFrames {
    private final TemplateSettings settings;

    ClipFrames(TemplateSettings settings) {
        this.settings = settings;
    }

    /** @param frames at 25 frames per second */
    record Extent(int frames) {
        double seconds() {
            return (double) frames / TemplateSet.FRAME_RATE;
        }
    }

    /** About how many frames {@link #read} will give. */
    static int expected(Path clip) {
        try (VideoReader reader = new VideoReader(clip)) {
            return (int) Math.max(1, Math.round(reader.description().seconds() * TemplateSet.FRAME_RATE));
        }
    }

    /**
     * Gives each frame to {@code sink}, numbered from 0.
     *
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_UNREADABLE}, {@code CLIP_TOO_LONG},
     *     {@code CLIP_TOO_LARGE} or {@code CLIP_TOO_SHORT}
     */
    Extent read(Path clip, FrameSink sink) {
        try (VideoReader reader = new VideoReader(clip)) {
            requireSize(reader.description());
            Optional<Frame> shown = reader.next();
            if (shown.isEmpty()) {
                throw tooShort(0);
            }
            int count = read(reader, shown.get(), sink);
            if (count < 2) {
                throw tooShort(count);
            }
            return new Extent(count);
        }
    }

    private int read(VideoReader reader, Frame first, FrameSink sink) {
        Frame shown = first;
        double since = 0;
        double lasted = 1 / reader.description().rate().framesPerSecond();
        int count = 0;
        for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
            requireSameSize(first, next.get());
            count = giveUntil((since + reader.seconds()) / 2, shown, count, sink);
            lasted = reader.seconds() - since;
            since = reader.seconds();
            shown = next.get();
        }
        // Half a step less, so that as many frames are given as the clip's length has room for, to the nearest.
        return giveUntil(since + lasted - 0.5 / TemplateSet.FRAME_RATE, shown, count, sink);
    }

    private int giveUntil(double end, Frame frame, int count, FrameSink sink) {
        int next = count;
        for (; (double) next / TemplateSet.FRAME_RATE < end; next++) {
            if ((double) next / TemplateSet.FRAME_RATE >= settings.maximumClip().toMillis() / 1000.0) {
                throw TemplateError.CLIP_TOO_LONG.because(
                        "Expected a clip of at most " + settings.maximumClip().toSeconds() + " s, found a longer one.");
            }
            sink.accept(next, frame);
        }
        return next;
    }

    private void requireSize(VideoDescription clip) {
        if ((long) clip.width() * clip.height() > settings.maximumPixels()) {
            throw TemplateError.CLIP_TOO_LARGE.because("Expected a clip of at most " + settings.maximumPixels()
                    + " pixels, found " + clip.width() + "×" + clip.height() + ".");
        }
    }

    private static void requireSameSize(Frame first, Frame frame) {
        if (first.width() != frame.width() || first.height() != frame.height()) {
            throw TemplateError.CLIP_TOO_LARGE.because("Expected a clip whose frames have one size, found "
                    + first.width() + "×" + first.height() + " and " + frame.width() + "×" + frame.height() + ".");
        }
    }

    private static RuntimeException tooShort(int frames) {
        return TemplateError.CLIP_TOO_SHORT.because(
                "Expected a clip of at least two frames at 25 per second, found " + (frames == 0 ? "none." : "one."));
    }
}
