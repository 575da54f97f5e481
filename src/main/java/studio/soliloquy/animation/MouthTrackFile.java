package studio.soliloquy.animation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.FrameRate;

/**
 * A mouth track on disk: the letters {@code MTRK}, a version, the frame rate as numerator and denominator and the number
 * of shapes, big-endian 32-bit integers all; then seven float32 for each shape in the order of {@link MouthShape}; then
 * nothing. Stateless, safe to call from any thread.
 */
public final class MouthTrackFile {
    private static final int MAGIC = 0x4d54524b;
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 5 * Integer.BYTES;
    private static final int SHAPE_BYTES = 7 * Float.BYTES;

    private MouthTrackFile() {}

    /** Writes {@code track}, in place of what may be there. */
    public static void write(MouthTrack track, Path path) throws IOException {
        try (DataOutputStream stream = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            stream.writeInt(MAGIC);
            stream.writeInt(VERSION);
            stream.writeInt(track.rate().numerator());
            stream.writeInt(track.rate().denominator());
            stream.writeInt(track.frameCount());
            for (MouthShape shape : track.shapes()) {
                write(shape, stream);
            }
        }
    }

    private static void write(MouthShape shape, DataOutputStream stream) throws IOException {
        stream.writeFloat(shape.jaw());
        stream.writeFloat(shape.closed());
        stream.writeFloat(shape.round());
        stream.writeFloat(shape.wide());
        stream.writeFloat(shape.bite());
        stream.writeFloat(shape.tongue());
        stream.writeFloat(shape.silence());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws StudioException {@code MOUTH_TRACK_DAMAGED} when the file holds anything else
     */
    public static MouthTrack read(Path path) throws IOException {
        long length = Files.size(path);
        try (DataInputStream stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            return read(stream, length);
        } catch (EOFException | IllegalArgumentException e) {
            throw damaged(e instanceof EOFException ? "a file that ends too early" : e.getMessage(), e);
        }
    }

    private static MouthTrack read(DataInputStream stream, long length) throws IOException {
        int magic = stream.readInt();
        int version = stream.readInt();
        if (magic != MAGIC || version != VERSION) {
            throw damaged("another kind or version of file", null);
        }
        FrameRate rate = new FrameRate(stream.readInt(), stream.readInt());
        int count = stream.readInt();
        if (count < 1 || length != HEADER_BYTES + (long) count * SHAPE_BYTES) {
            throw damaged(length + " bytes for " + count + " shapes", null);
        }
        List<MouthShape> shapes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            shapes.add(shape(stream));
        }
        return new MouthTrack(rate, shapes);
    }

    private static MouthShape shape(DataInputStream stream) throws IOException {
        return new MouthShape(
                stream.readFloat(),
                stream.readFloat(),
                stream.readFloat(),
                stream.readFloat(),
                stream.readFloat(),
                stream.readFloat(),
                stream.readFloat());
    }

    private static StudioException damaged(String found, Exception cause) {
        return new StudioException(
                AnimationError.MOUTH_TRACK_DAMAGED,
                "Expected a mouth track of version " + VERSION + ", found " + found + ".",
                "Start the render again: its preparation makes a new mouth track.",
                cause);
    }
}
