package studio.soliloquy.model.checkpoint;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A tensor as a view of a storage.
 *
 * @param offset of its first number
 * @param strides how many numbers lie between neighbours on each axis
 */
record StoredTensor(Storage storage, long offset, List<Integer> shape, List<Long> strides) {
    StoredTensor {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
        if (shape.size() != strides.size() || offset < 0 || numbers(shape) > storage.count()) {
            throw CheckpointFailure.damaged("a tensor that does not fit its storage");
        }
        if (numbers(shape) > 0 && last(offset, shape, strides) >= storage.count()) {
            throw CheckpointFailure.damaged("a tensor that reaches beyond its storage");
        }
    }

    private static long last(long offset, List<Integer> shape, List<Long> strides) {
        long last = offset;
        for (int axis = 0; axis < shape.size(); axis++) {
            last = Math.addExact(last, Math.multiplyExact(shape.get(axis) - 1L, strides.get(axis)));
        }
        return last;
    }

    private static long numbers(List<Integer> shape) {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** The tensor's numbers in C order, however they lie in the storage. */
    float[] read(ByteBuffer bytes) {
        float[] values = new float[Math.toIntExact(numbers(shape))];
        int[] index = new int[shape.size()];
        long place = offset;
        for (int i = 0; i < values.length; i++) {
            values[i] = storage.type().read(bytes, (int) place);
            place += step(index);
        }
        return values;
    }

    /** Moves the index on by one, the last axis first, and tells how far the next number is away. */
    private long step(int[] index) {
        long distance = 0;
        for (int axis = index.length - 1; axis >= 0; axis--) {
            distance += strides.get(axis);
            if (++index[axis] < shape.get(axis)) {
                return distance;
            }
            distance -= strides.get(axis) * index[axis];
            index[axis] = 0;
        }
        return distance;
    }
}
