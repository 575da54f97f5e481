package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How an MP4 of one track lies in its file: a header that describes the track, and fragments that play behind it, each
 * with the time at which it begins. What {@link VideoEncoder} and {@link SoundEncoder} write can so be served in parts,
 * without copying: ISO/IEC 14496-12 for the boxes, RFC 6381 for the codec's name.
 *
 * @param codec such as {@code avc1.64001F} or {@code mp4a.40.2}
 * @param timescale ticks a second
 * @param headerBytes the length of the header, which the file begins with
 * @param fragments in the order of the file
 */
public record FragmentedFile(String codec, int timescale, long headerBytes, List<Fragment> fragments) {
    /** More than the header, or the index of a fragment, of any file that was made here. */
    private static final int LARGEST_INDEX = 16 << 20;

    public FragmentedFile {
        requireNonNull(codec, "codec");
        fragments = List.copyOf(fragments);
        if (timescale < 1 || headerBytes < 1) {
            throw new IllegalArgumentException("Expected a clock and a header, found " + timescale + " ticks a second"
                    + " and " + headerBytes + " bytes");
        }
    }

    /**
     * @param offset of its first byte in the file
     * @param start when it begins, in ticks
     * @param duration in ticks
     */
    public record Fragment(long offset, long bytes, long start, long duration) {}

    /**
     * Reads the file's boxes and passes over the media itself.
     *
     * @throws studio.soliloquy.error.StudioException {@code VIDEO_UNREADABLE} where it is no such file, or not whole
     */
    public static FragmentedFile read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Reading(channel).read();
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException problem) {
            throw VideoError.VIDEO_UNREADABLE.because(
                    "Expected an MP4 in fragments, found one that cannot be read", problem);
        }
    }

    public double secondsAt(Fragment fragment) {
        return (double) fragment.start() / timescale;
    }

    public double secondsOf(Fragment fragment) {
        return (double) fragment.duration() / timescale;
    }

    private static final class Reading {
        private final FileChannel channel;
        private final List<Fragment> fragments = new ArrayList<>();
        private TrackHeader header;
        private long headerBytes;
        private FragmentIndex waiting;
        private long waitingOffset;

        Reading(FileChannel channel) {
            this.channel = channel;
        }

        FragmentedFile read() throws IOException {
            long position = 0;
            while (position < channel.size()) {
                position += box(position);
            }
            if (header == null || waiting != null || position != channel.size()) {
                throw Box.damaged();
            }
            return new FragmentedFile(header.codec(), header.timescale(), headerBytes, fragments);
        }

        private long box(long position) throws IOException {
            ByteBuffer start = bytes(position, Box.HEADER);
            long size = Integer.toUnsignedLong(start.getInt(0));
            int head = Box.HEADER;
            if (size == 1) {
                size = bytes(position + Box.HEADER, Long.BYTES).getLong(0);
                head += Long.BYTES;
            }
            if (size < head || position + size > channel.size()) {
                throw Box.damaged();
            }
            take(Box.type(start, 4), position, head, size);
            return size;
        }

        private void take(String type, long position, int head, long size) throws IOException {
            switch (type) {
                case "moov" -> {
                    header = TrackHeader.of(content(type, position + head, size - head));
                    headerBytes = position + size;
                }
                case "moof" -> {
                    waiting = FragmentIndex.of(content(type, position + head, size - head), requireHeader());
                    waitingOffset = position;
                }
                case "mdat" -> media(position + size);
                default -> {
                    // The kind of file, or something that players pass over.
                }
            }
        }

        private TrackHeader requireHeader() {
            if (header == null || waiting != null) {
                throw Box.damaged();
            }
            return header;
        }

        private void media(long end) {
            if (waiting == null) {
                throw Box.damaged();
            }
            fragments.add(new Fragment(waitingOffset, end - waitingOffset, waiting.start(), waiting.duration()));
            waiting = null;
        }

        private Box content(String type, long position, long size) throws IOException {
            if (size > LARGEST_INDEX) {
                throw Box.damaged();
            }
            return new Box(type, bytes(position, (int) size));
        }

        private ByteBuffer bytes(long position, int count) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(count);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    throw Box.damaged();
                }
            }
            return bytes.flip();
        }
    }
}
