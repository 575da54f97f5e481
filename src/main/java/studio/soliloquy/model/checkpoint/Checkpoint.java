package studio.soliloquy.model.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/**
 * The named tensors of a file that {@code torch.save(state_dict)} wrote. Nothing in the file is ever run. Numbers are
 * read when they are asked for; the open file is closed by whoever opened it. For one thread at a time.
 */
public final class Checkpoint implements AutoCloseable {
    private final CheckpointArchive archive;
    private final SortedMap<String, StoredTensor> tensors;

    private Checkpoint(CheckpointArchive archive, SortedMap<String, StoredTensor> tensors) {
        this.archive = archive;
        this.tensors = tensors;
    }

    /** Whether the file begins like one that PyTorch or a library close to it saved; {@link #open} may still refuse it. */
    public static boolean isLikely(Path file) {
        return kind(file) != CheckpointKind.OTHER;
    }

    /**
     * Finds the tensors, also where they lie in a dictionary of a training program, and takes {@code module.} off their
     * names.
     *
     * @throws StudioException {@code CHECKPOINT_FORMAT} for what PyTorch did not save as a ZIP of tensors, {@code
     *     CHECKPOINT_TRUNCATED} or {@code CHECKPOINT_DAMAGED} for what is not whole, {@code CHECKPOINT_UNSAFE} for what
     *     names code
     */
    public static Checkpoint open(Path file) {
        refuseOtherKinds(kind(file));
        try {
            CheckpointArchive archive = CheckpointArchive.open(file);
            try {
                SortedMap<String, StoredTensor> tensors = StateDictionary.in(TensorPickle.read(archive.pickle()));
                tensors.values().forEach(tensor -> archive.entry(tensor.storage()));
                return new Checkpoint(archive, tensors);
            } catch (IOException | RuntimeException e) {
                archive.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void refuseOtherKinds(CheckpointKind kind) {
        switch (kind) {
            case PICKLE ->
                throw CheckpointFailure.format(
                        "the format that PyTorch wrote before version 1.6",
                        "Load and save it once with a newer PyTorch: torch.save(torch.load(file), file).");
            case SAFETENSORS ->
                throw CheckpointFailure.format("safetensors", "Save it with torch.save(state_dict, file) instead.");
            case OTHER ->
                throw CheckpointFailure.format("something else", "Bring the .pth file that the training wrote.");
            case ZIP -> {}
        }
    }

    /** The lengths of each tensor by its name, in the names' order. */
    public SortedMap<String, List<Integer>> shapes() {
        SortedMap<String, List<Integer>> shapes = new TreeMap<>();
        tensors.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        return Collections.unmodifiableSortedMap(shapes);
    }

    /**
     * The numbers of a tensor in C order, as 32-bit floats whatever they are kept as. Each call reads them anew.
     *
     * @throws StudioException {@code CHECKPOINT_DAMAGED} when they were altered since they were saved
     */
    public float[] values(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("Expected the name of a tensor, found \"" + name + "\"");
        }
        try {
            return tensor.read(archive.numbers(tensor.storage()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A second close does nothing. */
    @Override
    public void close() {
        try {
            archive.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static CheckpointKind kind(Path file) {
        try {
            return CheckpointKind.of(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static StudioException unreadable(IOException cause) {
        if (cause instanceof ZipException || cause instanceof EOFException) {
            return CheckpointFailure.damaged("a ZIP whose entries do not lie where it says", cause);
        }
        return new StudioException(
                ModelError.MODEL_STORAGE_FAILED,
                "The checkpoint could not be read from the disk.",
                "Check the disk, then try again.",
                cause);
    }
}
