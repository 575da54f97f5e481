package studio.soliloquy.audio;

import java.nio.ByteBuffer;
import java.util.Optional;

/** How one value of a feature file is written. */
enum FeatureElement {
    HALF("f2", Short.BYTES) {
        @Override
        float get(ByteBuffer bytes, int index) {
            return HalfFloat.toFloat(bytes.getShort(index));
        }
    },
    SINGLE("f4", Float.BYTES) {
        @Override
        float get(ByteBuffer bytes, int index) {
            return bytes.getFloat(index);
        }
    },
    DOUBLE("f8", Double.BYTES) {
        @Override
        float get(ByteBuffer bytes, int index) {
            return (float) bytes.getDouble(index);
        }
    };

    private final String code;
    private final int bytes;

    FeatureElement(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** @param code NumPy's: {@code f4} */
    static Optional<FeatureElement> of(String code) {
        for (FeatureElement element : values()) {
            if (element.code.equals(code)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    int bytes() {
        return bytes;
    }

    /** @param index of the value's first byte */
    abstract float get(ByteBuffer bytes, int index);
}
