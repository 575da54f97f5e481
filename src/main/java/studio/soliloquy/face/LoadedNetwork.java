package studio.soliloquy.face;

import java.io.IOException;
import java.io.InputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.springframework.core.io.Resource;
import studio.soliloquy.error.StudioException;

/**
 * One network in native memory, shared by the {@link NetworkRunner}s that run it. Whoever loads it closes it, after
 * its runners. Safe to call from any thread.
 */
final class LoadedNetwork implements AutoCloseable {
    private static final String REBUILD =
            "Build the application again with \"./mvnw package\", which packs the face networks into it.";

    private final FaceNetwork network;
    private final BytePointer content;
    private final FlatBufferModel model;
    private final BuiltinOpResolver operations;

    private LoadedNetwork(FaceNetwork network, BytePointer content, FlatBufferModel model) {
        this.network = network;
        // A caller's PointerScope must not free what outlives the call, hence a reference of our own to each.
        this.content = content.retainReference();
        this.model = model.retainReference();
        this.operations = new BuiltinOpResolver().retainReference();
        AttentionOperations.addTo(operations);
    }

    /** @throws StudioException if the file is missing or is no network */
    static LoadedNetwork load(FaceNetwork network, Resource folder) {
        byte[] bytes = read(network, folder);
        BytePointer content = new BytePointer(bytes);
        FlatBufferModel model = FlatBufferModel.VerifyAndBuildFromBuffer(content, bytes.length);
        if (model == null || model.isNull()) {
            content.close();
            throw broken(network, "a file of " + bytes.length + " bytes that is none");
        }
        return new LoadedNetwork(network, content, model);
    }

    private static byte[] read(FaceNetwork network, Resource folder) {
        try (InputStream file = folder.createRelative(network.file()).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new StudioException(
                    FaceError.FACE_NETWORK_MISSING,
                    "Expected the face network " + network.file() + " in the application, found none.",
                    REBUILD,
                    e);
        }
    }

    static StudioException broken(FaceNetwork network, String found) {
        return new StudioException(
                FaceError.FACE_NETWORK_BROKEN,
                "Expected " + network.file() + " to be the TensorFlow Lite network " + network + ", found " + found
                        + ".",
                REBUILD);
    }

    FaceNetwork network() {
        return network;
    }

    FlatBufferModel model() {
        return model;
    }

    BuiltinOpResolver operations() {
        return operations;
    }

    @Override
    public void close() {
        operations.close();
        model.close();
        content.close();
    }
}
