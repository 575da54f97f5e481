package studio.soliloquy.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A model as a ZIP. The same model gives the same bytes. */
public final class ModelExport {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ModelDescriptor model;
    private final Path folder;

    ModelExport(ModelDescriptor model, Path folder) {
        this.model = model;
        this.folder = folder;
    }

    /** What to call the ZIP. */
    public String fileName() {
        return model.id() + ".zip";
    }

    /** @param target stays open */
    public void writeTo(OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        // Weights are noise to a packer.
        zip.setLevel(Deflater.NO_COMPRESSION);
        begin(zip, ModelFolders.DESCRIPTOR);
        zip.write(model.toYaml().getBytes(StandardCharsets.UTF_8));
        for (ModelFile file : model.files()) {
            begin(zip, file.name());
            Files.copy(folder.resolve(file.name()), zip);
        }
        zip.finish();
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(model.id() + "/" + name);
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
    }
}
