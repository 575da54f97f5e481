package studio.soliloquy.face;

import java.util.List;

/** The four MediaPipe networks, each with the tensors that it is known to have. All take square RGB pictures. */
enum FaceNetwork {
    /** Finds faces from about 7 % of the picture's width. Outputs: 16 values and one score for each anchor. */
    FULL_RANGE_DETECTOR("face_detection_full_range.tflite", 192, List.of(2304 * 16, 2304)),
    /** Finds faces from about 13 % of the picture's width. Outputs: 16 values and one score for each anchor. */
    SHORT_RANGE_DETECTOR("face_detection_short_range.tflite", 128, List.of(896 * 16, 896)),
    /** Outputs: 468 points x, y, z; the presence of a face. */
    BASE_MESH("face_landmark.tflite", 192, List.of(468 * 3, 1)),
    /** Outputs: 468 points x, y, z; lips, right eye, left eye, right iris and left iris, each x, y; the presence. */
    ATTENTION_MESH(
            "face_landmark_with_attention.tflite", 192, List.of(468 * 3, 80 * 2, 71 * 2, 71 * 2, 5 * 2, 5 * 2, 1));

    private final String file;
    private final int inputSize;
    private final List<Integer> outputLengths;

    FaceNetwork(String file, int inputSize, List<Integer> outputLengths) {
        this.file = file;
        this.inputSize = inputSize;
        this.outputLengths = outputLengths;
    }

    String file() {
        return file;
    }

    /** Width and height of the input, in pixels. */
    int inputSize() {
        return inputSize;
    }

    /** How many values each output has. */
    List<Integer> outputLengths() {
        return outputLengths;
    }
}
