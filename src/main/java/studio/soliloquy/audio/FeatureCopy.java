package studio.soliloquy.audio;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Copies the values of an array in a file to rows, through blocks of bounded size. Used by one thread. */
final class FeatureCopy {
    private static final int BLOCK_VALUES = 1 << 21;

    private final FileChannel source;
    private final FeatureLayout layout;
    private final FeatureWriter target;
    private long written;

    FeatureCopy(FileChannel source, FeatureLayout layout, FeatureWriter target) {
        this.source = source;
        this.layout = layout;
        this.target = target;
    }

    void run() {
        if (layout.columnMajor() && layout.width() > 1) {
            copyTransposed();
        } else {
            copyStraight();
        }
    }

    private void copyStraight() {
        int room = (int) Math.min(BLOCK_VALUES, layout.values());
        ByteBuffer bytes = buffer(room);
        float[] values = new float[room];
        for (long first = 0; first < layout.values(); first += room) {
            int count = (int) Math.min(room, layout.values() - first);
            read(bytes, first, count);
            for (int i = 0; i < count; i++) {
                values[i] = layout.element().get(bytes, i * layout.element().bytes());
            }
            append(values, count);
        }
    }

    private void copyTransposed() {
        int width = layout.width();
        int blockRows = Math.max(1, Math.min(layout.rows(), BLOCK_VALUES / width));
        ByteBuffer bytes = buffer(blockRows);
        float[] values = new float[blockRows * width];
        for (int first = 0; first < layout.rows(); first += blockRows) {
            int count = Math.min(blockRows, layout.rows() - first);
            for (int column = 0; column < width; column++) {
                read(bytes, (long) layout.storedColumn(column) * layout.rows() + first, count);
                for (int row = 0; row < count; row++) {
                    values[row * width + column] =
                            layout.element().get(bytes, row * layout.element().bytes());
                }
            }
            append(values, count * width);
        }
    }

    private ByteBuffer buffer(int values) {
        return ByteBuffer.allocate(values * layout.element().bytes()).order(layout.byteOrder());
    }

    private void read(ByteBuffer bytes, long first, int count) {
        int size = layout.element().bytes();
        bytes.clear().limit(count * size);
        FeatureBytes.fill(source, layout.offset() + first * size, bytes);
    }

    private void append(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(values[i])) {
                throw FeatureFault.notFinite((written + i) / layout.width(), values[i]);
            }
        }
        target.append(values, 0, count);
        written += count;
    }
}
