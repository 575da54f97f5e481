package studio.soliloquy.render;

import java.util.List;
import studio.soliloquy.video.FragmentedFile;
import studio.soliloquy.video.FrameRate;

/**
 * The rows and files behind a {@link RenderStream}.
 *
 * @param all the segments that there will be
 * @param done those at the beginning before which none is missing, at least one
 */
record GrowingVideo(RenderJob job, List<RenderSegment> all, List<RenderSegment> done, FragmentedFile sound) {
    RenderStream stream(FragmentedFile picture) {
        return new RenderStream(
                List.of(picture.codec(), sound.codec()),
                job.width(),
                job.height(),
                job.request().frameRate(),
                bitsPerSecond(),
                done.stream().map(this::seconds).toList(),
                all.stream().mapToDouble(this::seconds).max().orElseThrow(),
                soundParts(),
                sound.fragments().stream().mapToDouble(sound::secondsOf).max().orElseThrow(),
                sound.headerBytes(),
                isWhole());
    }

    private boolean isWhole() {
        return done.size() == all.size();
    }

    private double seconds(RenderSegment segment) {
        return rate().secondsAt(segment.range().length());
    }

    private FrameRate rate() {
        return FrameRate.of(job.request().frameRate());
    }

    /** The sound keeps step with the pictures, as players expect of what is still growing. */
    private List<RenderStream.SoundPart> soundParts() {
        double end = isWhole()
                ? Double.MAX_VALUE
                : rate().secondsAt(done.get(done.size() - 1).range().end());
        return sound.fragments().stream()
                .filter(fragment -> sound.secondsAt(fragment) < end)
                .map(fragment ->
                        new RenderStream.SoundPart(sound.secondsOf(fragment), fragment.offset(), fragment.bytes()))
                .toList();
    }

    private long bitsPerSecond() {
        double picture = done.stream()
                .mapToDouble(segment -> segment.bytes() / seconds(segment))
                .max()
                .orElseThrow();
        double heard = sound.fragments().stream()
                .mapToDouble(fragment -> fragment.bytes() / sound.secondsOf(fragment))
                .max()
                .orElseThrow();
        return (long) Math.ceil((picture + heard) * Byte.SIZE);
    }
}
