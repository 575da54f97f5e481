package studio.soliloquy.home;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that the studio needs cannot be created or written to. */
class HomeNotWritable extends RuntimeException {
    private final transient Path folder;

    HomeNotWritable(Path folder, IOException cause) {
        super("Cannot write to " + folder, cause);
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
