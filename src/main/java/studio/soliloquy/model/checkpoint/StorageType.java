package studio.soliloquy.model.checkpoint;

import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of numbers that PyTorch keeps, each with its place in memory as little-endian bytes. */
enum StorageType {
    DOUBLE("DoubleStorage", 8) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return (float) bytes.getDouble(index * 8);
        }
    },
    FLOAT("FloatStorage", 4) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return bytes.getFloat(index * 4);
        }
    },
    HALF("HalfStorage", 2) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return Fp16Conversions.fp16ToFloat(bytes.getShort(index * 2));
        }
    },
    BFLOAT16("BFloat16Storage", 2) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return Fp16Conversions.bf16ToFloat(bytes.getShort(index * 2));
        }
    },
    LONG("LongStorage", 8) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return bytes.getLong(index * 8);
        }
    },
    INT("IntStorage", 4) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return bytes.getInt(index * 4);
        }
    },
    SHORT("ShortStorage", 2) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return bytes.getShort(index * 2);
        }
    },
    CHAR("CharStorage", 1) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return bytes.get(index);
        }
    },
    BYTE("ByteStorage", 1) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return Byte.toUnsignedInt(bytes.get(index));
        }
    },
    BOOL("BoolStorage", 1) {
        @Override
        float read(ByteBuffer bytes, int index) {
            return bytes.get(index) == 0 ? 0 : 1;
        }
    };

    private final String className;
    private final int bytes;

    StorageType(String className, int bytes) {
        this.className = className;
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    abstract float read(ByteBuffer bytes, int index);

    /** @param global with its module: {@code torch.FloatStorage} */
    static Optional<StorageType> of(String global) {
        return Arrays.stream(values())
                .filter(type -> global.equals("torch." + type.className))
                .findFirst();
    }
}
