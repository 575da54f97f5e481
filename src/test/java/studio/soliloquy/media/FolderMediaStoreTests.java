package studio.soliloquy.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.soliloquy.home.StudioHome;

class FolderMediaStoreTests extends MediaStoreContract {
    @TempDir
    private Path home;

    private Workplace workplace;
    private FolderMediaStore store;

    @BeforeEach
    void open() throws IOException {
        workplace = new Workplace(new StudioHome(home));
        store = new FolderMediaStore(new StudioHome(home), workplace);
    }

    @AfterEach
    void close() throws IOException {
        workplace.close();
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void knowsHowMuchRoomThereIs() {
        assertThat(store.freeBytes()).isPresent();
    }
}
