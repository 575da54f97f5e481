package studio.soliloquy.render;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What of a render can be watched now. Pictures and sound have a clock in common, which begins with the first frame.
 *
 * @param codecs of picture and sound, as browsers name them
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param bitsPerSecond of picture and sound together, where they are most
 * @param segments the seconds of each segment of pictures, from the first to the last before which none is missing
 * @param longestSegment in seconds, of all that there will ever be
 * @param sound where the sound for those segments lies, at least
 * @param longestSound in seconds, of all that there will ever be
 * @param soundHeaderBytes what the file of the sound begins with
 * @param whole whether nothing more will come
 */
public record RenderStream(
        List<String> codecs,
        int width,
        int height,
        int frameRate,
        long bitsPerSecond,
        List<Double> segments,
        double longestSegment,
        List<SoundPart> sound,
        double longestSound,
        long soundHeaderBytes,
        boolean whole) {
    public RenderStream {
        requireNonNull(codecs, "codecs");
        codecs = List.copyOf(codecs);
        segments = List.copyOf(segments);
        sound = List.copyOf(sound);
    }

    /** A part of the file of the sound. */
    public record SoundPart(double seconds, long offset, long bytes) {}
}
