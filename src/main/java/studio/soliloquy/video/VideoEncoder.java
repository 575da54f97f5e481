package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bytedeco.javacpp.Pointer;

/**
 * Encodes one segment of a video to a file. For MP4 and WebM it holds H.264 or VP9 in yuv420p, BT.709 in limited range,
 * tagged as such; for GIF and PNG it holds H.264 in RGB without any loss. The first frame needs no other and no frame
 * refers to another segment; the same frames and settings give the same bytes.
 *
 * <p>Whatever the output, the file is a fragmented MP4 whose first part (the parameter sets) is the same for every segment of a video and
 * whose times are those of the whole video. So {@link VideoJoiner} joins segments by copying packets, without the
 * rounding that the 90 kHz clock of MPEG-TS brings to rates like 24000/1001, and HLS can serve the same files as they are.
 *
 * <p>{@link #accept} copies the frame and returns; a thread of its own turns it into YUV and encodes it, at most
 * {@value #WAITING} frames behind. A failure there is thrown by the next {@code accept} or by {@link #finish}.
 *
 * <p>Called by one thread at a time. Holds native memory, a file and a thread until it is closed by whoever opened it.
 */
public final class VideoEncoder implements FrameSink, AutoCloseable {
    private static final int WAITING = 4;

    private final Path file;
    private final FrameFormat format;
    private final Owned owned = new Owned();
    private final SegmentOutput output;
    private final BlockingQueue<NativeFrame> free = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ExecutorService encoding;
    private int next = -1;
    private boolean finished;
    private boolean closed;

    /** Encodes a segment of an {@link OutputFormat#MP4}. */
    public VideoEncoder(Path file, FrameFormat format, VideoSettings settings) {
        this(file, format, settings, OutputFormat.MP4);
    }

    /**
     * @param file where the segment goes; what stands there is replaced
     * @param output what the segments are to be joined to
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_…} when the file cannot be created or the codec
     *     refuses the settings
     */
    public VideoEncoder(Path file, FrameFormat format, VideoSettings settings, OutputFormat output) {
        this(file, format, () -> new SegmentWriter(file, format, settings, output));
    }

    VideoEncoder(Path file, FrameFormat format, Supplier<SegmentOutput> opening) {
        this.file = requireNonNull(file, "file");
        this.format = requireNonNull(format, "format");
        try {
            output = owned.add(opening.get());
            for (int count = 0; count < WAITING; count++) {
                free.add(owned.add(NativeFrame.bgr(format.width(), format.height())));
            }
        } catch (RuntimeException refused) {
            discard();
            throw refused;
        }
        encoding = Executors.newSingleThreadExecutor(VideoEncoder::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "video-encoder");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes the next frame; waits while too many are to be encoded.
     *
     * @param index any number for the first frame, then one more each time
     * @throws IllegalArgumentException for another index or a frame of another size
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_…} when an earlier frame could not be encoded
     */
    @Override
    public void accept(int index, Frame frame) {
        requireOpen();
        requireNext(index, frame);
        throwFailure();
        NativeFrame slot = await(free::take);
        slot.put(frame);
        encoding.execute(() -> encode(index, slot));
        next = index + 1;
    }

    private void encode(int index, NativeFrame slot) {
        try {
            if (failure.get() == null) {
                output.write(index, slot);
            }
        } catch (RuntimeException | Error problem) {
            failure.set(problem);
        } finally {
            free.add(slot);
        }
    }

    /**
     * Encodes what is waiting and makes the file whole. Afterwards only {@link #close} may be called.
     *
     * @throws IllegalStateException when no frame came
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_…} when a frame or the file's end could not be written
     */
    public void finish() {
        requireOpen();
        if (next < 0) {
            throw new IllegalStateException("Expected at least one frame before the end of a segment, found none");
        }
        await(encoding.submit(this::finishFile)::get);
        throwFailure();
        finished = true;
    }

    private void finishFile() {
        try {
            if (failure.get() == null) {
                output.finish();
            }
        } catch (RuntimeException | Error problem) {
            failure.set(problem);
        }
    }

    /** Frees everything. Without {@link #finish} the file is deleted. A second call does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        encoding.shutdownNow();
        awaitTermination();
        if (finished) {
            owned.close();
        } else {
            discard();
        }
        // The C library keeps what encoders free for later; over many segments that adds up.
        Pointer.trimMemory();
    }

    private void awaitTermination() {
        boolean interrupted = false;
        while (!encoding.isTerminated()) {
            try {
                encoding.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException wish) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void discard() {
        owned.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw VideoError.VIDEO_NOT_WRITTEN.because(
                    "Expected to delete an unfinished segment, found that it cannot be deleted", problem);
        }
    }

    private void requireOpen() {
        if (closed || finished) {
            throw new IllegalStateException("Expected an open segment, found one that is finished or closed");
        }
    }

    private void requireNext(int index, Frame frame) {
        if (index < 0 || next >= 0 && index != next) {
            throw new IllegalArgumentException("Expected frame " + Math.max(next, 0) + ", found frame " + index);
        }
        if (frame.width() != format.width() || frame.height() != format.height()) {
            throw new IllegalArgumentException("Expected a frame of " + format.width() + "x" + format.height()
                    + ", found " + frame.width() + "x" + frame.height());
        }
    }

    private void throwFailure() {
        Throwable problem = failure.get();
        if (problem != null) {
            throw FFmpeg.again(problem);
        }
    }

    private static <T> T await(Waiting<T> waiting) {
        try {
            return waiting.get();
        } catch (InterruptedException wish) {
            Thread.currentThread().interrupt();
            throw FFmpeg.cancelled();
        } catch (ExecutionException problem) {
            throw FFmpeg.again(problem.getCause());
        }
    }

    private interface Waiting<T> {
        T get() throws InterruptedException, ExecutionException;
    }
}
