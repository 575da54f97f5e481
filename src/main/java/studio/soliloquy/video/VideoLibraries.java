package studio.soliloquy.video;

import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.opencv.global.opencv_core;

/** The native libraries that make the pictures, of which another version may make other bytes. */
public final class VideoLibraries {
    private VideoLibraries() {}

    /** Versions by the libraries' names, in the order of the names. */
    public static Map<String, String> versions() {
        return new TreeMap<>(Map.of(
                "FFmpeg", avutil.av_version_info().getString(),
                // A text of C++, which JavaCPP gives with the NUL behind it.
                "OpenCV", opencv_core.getVersionString().getString().replace("\0", "")));
    }
}
