package studio.soliloquy.face;

import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import studio.soliloquy.error.StudioException;

/**
 * Runs one network: fill {@link #input()}, {@link #run()}, read {@link #output}. Used by one thread at a time. Whoever
 * makes it closes it, before the network that it runs.
 */
final class NetworkRunner implements AutoCloseable {
    // The interpreter points into it without JavaCPP knowing: it must not be collected before the runner.
    private final LoadedNetwork loaded;
    private final InterpreterBuilder builder;
    private final Interpreter interpreter;
    private final FloatBuffer input;

    /** @throws StudioException if the network has other tensors than expected */
    NetworkRunner(LoadedNetwork loaded) {
        this.loaded = loaded;
        builder = new InterpreterBuilder(loaded.model(), loaded.operations()).retainReference();
        interpreter = new Interpreter((Pointer) null);
        try {
            builder.SetNumThreads(1);
            require(builder.apply(interpreter) == tensorflowlite.kTfLiteOk, "operations that are not known");
            interpreter.retainReference();
            require(interpreter.AllocateTensors() == tensorflowlite.kTfLiteOk, "tensors that do not fit together");
            checkTensors();
        } catch (StudioException e) {
            close();
            throw e;
        }
        int values = network().inputSize() * network().inputSize() * 3;
        input = interpreter.typed_input_tensor_float(0).capacity(values).asBuffer();
    }

    private void checkTensors() {
        long side = network().inputSize();
        require(interpreter.inputs().limit() == 1, "more than one input");
        require(floats(interpreter.input_tensor(0)) == side * side * 3, "an input of another size");
        List<Integer> lengths = network().outputLengths();
        require(
                interpreter.outputs().limit() == lengths.size(),
                interpreter.outputs().limit() + " outputs");
        for (int i = 0; i < lengths.size(); i++) {
            require(floats(interpreter.output_tensor(i)) == lengths.get(i), "an output " + i + " of another size");
        }
    }

    private static long floats(TfLiteTensor tensor) {
        return tensor.type() == tensorflowlite.kTfLiteFloat32 ? tensor.bytes() / Float.BYTES : -1;
    }

    private void require(boolean fine, String otherwiseFound) {
        if (!fine) {
            throw LoadedNetwork.broken(network(), otherwiseFound);
        }
    }

    FaceNetwork network() {
        return loaded.network();
    }

    /** [size][size][RGB], valid until {@link #close()}. */
    FloatBuffer input() {
        return input;
    }

    /** @throws StudioException if the network stops with an error */
    void run() {
        int status = interpreter.Invoke();
        if (status != tensorflowlite.kTfLiteOk) {
            throw new StudioException(
                    FaceError.FACE_NETWORK_FAILED,
                    "Expected the face network " + network().file() + " to run, found status " + status + ".",
                    "Try again; if it happens with the same picture again, report the picture.",
                    AttentionOperations.takeFailure());
        }
    }

    /** A copy of one output of the last run. */
    float[] output(int index) {
        float[] values = new float[network().outputLengths().get(index)];
        interpreter.typed_output_tensor_float(index).get(values);
        return values;
    }

    @Override
    public void close() {
        interpreter.close();
        builder.close();
    }
}
