package studio.soliloquy.web.api;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.soliloquy.render.RenderStream;

/** The playlists of a render that is watched while it grows, by RFC 8216. They name each other relatively. */
final class StreamPlaylists {
    private static final String HEAD = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";
    private static final String END = "#EXT-X-ENDLIST\n";

    private StreamPlaylists() {}

    static String index(RenderStream stream) {
        return HEAD
                + "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"Sound\",DEFAULT=YES,AUTOSELECT=YES,URI=\"sound.m3u8\"\n"
                + text(
                        "#EXT-X-STREAM-INF:BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,FRAME-RATE=%d.000,AUDIO=\"sound\"%n",
                        stream.bitsPerSecond(),
                        String.join(",", stream.codecs()),
                        stream.width(),
                        stream.height(),
                        stream.frameRate())
                + "video.m3u8\n";
    }

    static String video(RenderStream stream) {
        return growing(stream.longestSegment())
                + "#EXT-X-MAP:URI=\"init.mp4\"\n"
                + IntStream.range(0, stream.segments().size())
                        .mapToObj(index -> text(
                                "#EXTINF:%.6f,%nsegment-%d.m4s%n",
                                stream.segments().get(index), index))
                        .collect(Collectors.joining())
                + end(stream);
    }

    static String sound(RenderStream stream) {
        return growing(stream.longestSound())
                + text("#EXT-X-MAP:URI=\"sound.mp4\",BYTERANGE=\"%d@0\"%n", stream.soundHeaderBytes())
                + stream.sound().stream()
                        .map(part -> text(
                                "#EXTINF:%.6f,%n#EXT-X-BYTERANGE:%d@%d%nsound.mp4%n",
                                part.seconds(), part.bytes(), part.offset()))
                        .collect(Collectors.joining())
                + end(stream);
    }

    /** What never changes while the rest grows. Players begin at the beginning and not, as with broadcasts, at the end. */
    private static String growing(double longest) {
        return HEAD
                + text("#EXT-X-TARGETDURATION:%d%n", (int) Math.ceil(longest))
                + "#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:EVENT\n#EXT-X-START:TIME-OFFSET=0\n";
    }

    private static String end(RenderStream stream) {
        return stream.whole() ? END : "";
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form.replace("%n", "\n"), values);
    }
}
