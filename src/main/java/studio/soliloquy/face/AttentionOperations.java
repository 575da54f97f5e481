package studio.soliloquy.face;

import java.nio.FloatBuffer;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.MutableOpResolver;
import org.bytedeco.tensorflowlite.TfLiteContext;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteNode;
import org.bytedeco.tensorflowlite.TfLiteRegistration;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * The three operations of the attention network that TensorFlow Lite does not know. They keep no state, so one
 * registration of each serves every network and every thread until the process ends.
 */
final class AttentionOperations {
    private static final int FIRST_VERSION = 1;
    private static final int LAST_VERSION = 2;
    private static final ThreadLocal<RuntimeException> FAILURE = new ThreadLocal<>();

    // TensorFlow Lite keeps the addresses only: what these fields hold must never be collected or freed by a scope.
    private static final Map<String, Operation> OPERATIONS = Map.of(
            "Landmarks2TransformMatrix", new CropAroundLandmarks(),
            "TransformTensorBilinear", new SampleThroughMatrix(),
            "TransformLandmarks", new LandmarksThroughMatrix());
    private static final Map<String, TfLiteRegistration> REGISTRATIONS = Map.of(
            "Landmarks2TransformMatrix", registration("Landmarks2TransformMatrix"),
            "TransformTensorBilinear", registration("TransformTensorBilinear"),
            "TransformLandmarks", registration("TransformLandmarks"));

    private AttentionOperations() {}

    static void addTo(MutableOpResolver resolver) {
        REGISTRATIONS.forEach(
                (name, registration) -> resolver.AddCustom(name, registration, FIRST_VERSION, LAST_VERSION));
    }

    /** Why an operation of this thread failed, once; null where none did. */
    static RuntimeException takeFailure() {
        RuntimeException failure = FAILURE.get();
        FAILURE.remove();
        return failure;
    }

    private static TfLiteRegistration registration(String name) {
        TfLiteRegistration registration = new TfLiteRegistration().retainReference();
        Pointer.memset(registration, 0, registration.sizeof());
        return registration.invoke(OPERATIONS.get(name)).retainReference();
    }

    /** An exception must not cross the native frames between here and the caller: it is kept for it instead. */
    private abstract static class Operation extends TfLiteRegistration.Invoke_TfLiteContext_TfLiteNode {
        Operation() {
            retainReference();
        }

        @Override
        public int call(TfLiteContext context, TfLiteNode node) {
            try {
                evaluate(context.tensors(), node);
                return tensorflowlite.kTfLiteOk;
            } catch (RuntimeException e) {
                FAILURE.set(e);
                return tensorflowlite.kTfLiteError;
            }
        }

        abstract void evaluate(TfLiteTensor tensors, TfLiteNode node);

        static TfLiteTensor input(TfLiteTensor tensors, TfLiteNode node, int index) {
            return tensors.getPointer(node.inputs().data(index));
        }

        static TfLiteTensor output(TfLiteTensor tensors, TfLiteNode node) {
            return tensors.getPointer(node.outputs().data(0));
        }

        static FloatBuffer values(TfLiteTensor tensor) {
            return tensor.data().f().capacity(tensor.bytes() / Float.BYTES).asBuffer();
        }
    }

    private static final class CropAroundLandmarks extends Operation {
        @Override
        void evaluate(TfLiteTensor tensors, TfLiteNode node) {
            byte[] parameters = new byte[node.custom_initial_data_size()];
            new BytePointer(node.custom_initial_data()).get(parameters);
            LandmarkCrop crop = LandmarkCrop.parse(parameters);
            values(output(tensors, node)).put(crop.matrix(values(input(tensors, node, 0))));
        }
    }

    private static final class SampleThroughMatrix extends Operation {
        @Override
        void evaluate(TfLiteTensor tensors, TfLiteNode node) {
            TfLiteTensor input = input(tensors, node, 0);
            TfLiteTensor output = output(tensors, node);
            TfLiteIntArray from = input.dims();
            TfLiteIntArray to = output.dims();
            FeatureMap features = new FeatureMap(from.data(2), from.data(1), from.data(3), values(input));
            float[] matrix = new float[16];
            values(input(tensors, node, 1)).get(matrix);
            features.sample(matrix, to.data(2), to.data(1), values(output));
        }
    }

    private static final class LandmarksThroughMatrix extends Operation {
        @Override
        void evaluate(TfLiteTensor tensors, TfLiteNode node) {
            TfLiteTensor input = input(tensors, node, 0);
            int dimensions = input.dims().data(2);
            FloatBuffer points = values(input);
            FloatBuffer matrix = values(input(tensors, node, 1));
            FloatBuffer transformed = values(output(tensors, node));
            for (int i = 0; i < points.capacity(); i += dimensions) {
                float x = points.get(i);
                float y = points.get(i + 1);
                transformed.put(i, matrix.get(0) * x + matrix.get(1) * y + matrix.get(3));
                transformed.put(i + 1, matrix.get(4) * x + matrix.get(5) * y + matrix.get(7));
                for (int z = i + 2; z < i + dimensions; z++) {
                    transformed.put(z, points.get(z));
                }
            }
        }
    }
}
