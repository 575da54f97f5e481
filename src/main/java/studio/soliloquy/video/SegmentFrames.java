package studio.soliloquy.video;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The decoded frames of several segments, one after the other. One thread at a time; closed by whoever made it. */
final class SegmentFrames implements NativeResource {
    private static final int THREADS = 2;

    private final Owned owned = new Owned();
    private final StreamDecoder decoder;
    private final NativeFrame decoded;
    private int next;

    SegmentFrames(List<Path> segments, FrameRate rate, OutputFormat output) {
        try {
            SegmentPackets packets = owned.add(new SegmentPackets(segments, rate, output));
            decoder = owned.add(new StreamDecoder(packets, THREADS, false));
            decoded = owned.add(new NativeFrame());
        } catch (RuntimeException failure) {
            owned.close();
            throw failure;
        }
    }

    /**
     * Gives every frame to {@code taker}, its time being its index.
     *
     * @return how many there were
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_CANCELLED} and {@code VIDEO_UNREADABLE}
     */
    int forEach(JoinProgress progress, Taker taker) {
        while (decoder.next(decoded.av())) {
            if (progress.cancelled()) {
                throw FFmpeg.cancelled();
            }
            decoded.av().pts(next);
            taker.take(next++, decoded.av());
        }
        return next;
    }

    @Override
    public void close() {
        owned.close();
    }

    /** Takes a frame that is valid only during the call. */
    interface Taker {
        void take(int index, AVFrame frame);
    }
}
