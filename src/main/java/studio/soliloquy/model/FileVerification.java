package studio.soliloquy.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.soliloquy.error.StudioException;

/** Reads every byte of a model's files and compares them with its descriptor. */
final class FileVerification {
    private FileVerification() {}

    /** @param folder where the files are */
    static ModelVerification of(ModelDescriptor model, Path folder) {
        try {
            List<CheckedFile> files = new ArrayList<>();
            for (ModelFile file : model.files()) {
                files.add(check(file, folder));
            }
            return new ModelVerification(model.id(), files);
        } catch (IOException e) {
            throw StorageFailure.reading(e);
        }
    }

    private static CheckedFile check(ModelFile expected, Path folder) throws IOException {
        Path file = folder.resolve(expected.name());
        if (!Files.isRegularFile(file)) {
            return new CheckedFile(expected.name(), CheckedFile.State.MISSING, expected.bytes(), 0);
        }
        long bytes = Files.size(file);
        if (bytes < expected.bytes()) {
            return new CheckedFile(expected.name(), CheckedFile.State.TRUNCATED, expected.bytes(), bytes);
        }
        boolean same = bytes == expected.bytes() && FileFingerprint.of(file).equals(expected);
        return new CheckedFile(
                expected.name(), same ? CheckedFile.State.WHOLE : CheckedFile.State.ALTERED, expected.bytes(), bytes);
    }

    /**
     * @param hint what to do about a model that is not whole
     * @throws StudioException {@code MODEL_FILE_MISSING} or {@code MODEL_FILE_DAMAGED} that names the first such file
     */
    static void require(ModelDescriptor model, Path folder, String hint) {
        for (CheckedFile file : of(model, folder).files()) {
            String message = "Expected \"" + file.name() + "\" of \"" + model.title() + "\" with "
                    + file.expectedBytes() + " bytes, found ";
            switch (file.state()) {
                case WHOLE -> {}
                case MISSING -> throw new StudioException(ModelError.MODEL_FILE_MISSING, message + "none.", hint);
                case TRUNCATED ->
                    throw new StudioException(
                            ModelError.MODEL_FILE_DAMAGED, message + "only " + file.foundBytes() + ".", hint);
                case ALTERED ->
                    throw new StudioException(
                            ModelError.MODEL_FILE_DAMAGED,
                            message + file.foundBytes() + " bytes, not the ones of its SHA-256.",
                            hint);
            }
        }
    }
}
