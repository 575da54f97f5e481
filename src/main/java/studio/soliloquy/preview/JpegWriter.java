package studio.soliloquy.preview;

import org.springframework.stereotype.Component;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** Makes JPEGs of frames. Safe to use from any thread. */
@Component
class JpegWriter {
    private final int quality;

    JpegWriter(PreviewSettings settings) {
        quality = settings.jpegQuality();
    }

    byte[] write(Frame frame) {
        return Pictures.jpeg(frame, quality);
    }
}
