package studio.soliloquy.video;

import java.util.Locale;

/**
 * What the header of an MP4 in fragments says of its one track.
 *
 * @param defaultDuration of a sample, in ticks, where its fragment does not say otherwise
 */
record TrackHeader(String codec, int timescale, long defaultDuration) {
    private static final int FIELDS_OF_SAMPLE_DESCRIPTIONS = 8;
    private static final int FIELDS_OF_VISUAL_SAMPLE = 78;

    static TrackHeader of(Box moov) {
        Box media = moov.at("trak", "mdia");
        Box clock = media.at("mdhd");
        int timescale = Math.toIntExact(clock.number(clock.version() == 1 ? 20 : 12));
        Box descriptions = media.at("minf", "stbl", "stsd").behind(FIELDS_OF_SAMPLE_DESCRIPTIONS);
        return new TrackHeader(
                codec(descriptions), timescale, moov.at("mvex", "trex").number(12));
    }

    private static String codec(Box descriptions) {
        if (descriptions.child("mp4a").isPresent()) {
            return "mp4a.40.2";
        }
        Box configuration =
                descriptions.at("avc1").behind(FIELDS_OF_VISUAL_SAMPLE).at("avcC");
        return String.format(Locale.ROOT, "avc1.%06X", configuration.content().getInt(0) & 0xffffff);
    }
}
