package studio.soliloquy.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.soliloquy.error.StudioException;

/** What every store does, wherever it keeps its media. */
abstract class MediaStoreContract {
    private static final MediaKey FILE = new MediaKey("data/jobs/one/speech.f32");
    private static final MediaKey FOLDER = new MediaKey("uploads/ab/somebody");

    /** The store under test, empty at first. */
    abstract MediaStore store();

    @Test
    void givesBackAFile() throws IOException {
        store().put(file("the sound"), FILE);

        assertThat(store().get(FILE)).hasContent("the sound");
        assertThat(store().has(FILE)).isTrue();
        assertThat(store().bytes(FILE)).isEqualTo(9);
    }

    @Test
    void givesBackAFolderWithAllThatIsInIt() throws IOException {
        store().put(folder(), FOLDER);

        Path found = store().get(FOLDER);
        assertThat(found.resolve("name")).hasContent("Ärger & Söhne");
        assertThat(found.resolve("frames/0001.jpg")).hasContent("picture 1");
        assertThat(found.resolve("frames/with a blank+plus%.jpg")).hasContent("odd");
        assertThat(found.resolve("nothing")).isEmptyDirectory();
        assertThat(store().has(FOLDER)).isTrue();
        assertThat(store().list(FOLDER)).containsExactlyInAnyOrder("name", "frames", "nothing");
        assertThat(store().bytes(FOLDER)).isEqualTo(15 + 40 * 9 + 31 + 3);
    }

    @Test
    void givesWhatIsInsideAFolder() throws IOException {
        store().put(folder(), FOLDER);

        assertThat(store().get(FOLDER.resolve("frames").resolve("0002.jpg"))).hasContent("picture 2");
        assertThat(store().has(FOLDER.resolve("name"))).isTrue();
        assertThat(store().has(FOLDER.resolve("other"))).isFalse();
    }

    @Test
    void takesTheSourceAway() throws IOException {
        Path file = file("the sound");
        Path folder = folder();

        store().put(file, FILE);
        store().put(folder, FOLDER);

        assertThat(file).doesNotExist();
        assertThat(folder).doesNotExist();
    }

    @Test
    void listsFilesFoldersAndWhatLiesDeeper() throws IOException {
        MediaKey jobs = new MediaKey("data/jobs");
        store().put(file("a"), jobs.resolve("one").resolve("speech.f32"));
        store().put(file("b"), jobs.resolve("one").resolve("segment-00000.attempt-0.mp4"));
        store().put(file("c"), jobs.resolve("onerous"));
        store().put(folder(), jobs.resolve("folder"));

        assertThat(store().list(jobs)).containsExactlyInAnyOrder("one", "onerous", "folder");
        assertThat(store().list(jobs.resolve("one")))
                .containsExactlyInAnyOrder("speech.f32", "segment-00000.attempt-0.mp4");
        assertThat(store().list(jobs.resolve("two"))).isEmpty();
        assertThat(store().has(jobs.resolve("one"))).isTrue();
        assertThat(store().bytes(jobs.resolve("one"))).isEqualTo(2);
    }

    @Test
    void deletesWhatIsBelowAKeyAndNothingElse() throws IOException {
        MediaKey jobs = new MediaKey("data/jobs");
        store().put(file("a"), jobs.resolve("one").resolve("speech.f32"));
        store().put(folder(), jobs.resolve("one").resolve("folder"));
        store().put(file("c"), jobs.resolve("onerous"));

        store().delete(jobs.resolve("one"));

        assertThat(store().list(jobs)).containsExactly("onerous");
        assertThat(store().has(jobs.resolve("one"))).isFalse();
        assertThat(store().bytes(jobs)).isEqualTo(1);
        assertMissing(jobs.resolve("one").resolve("speech.f32"));
        assertMissing(jobs.resolve("one").resolve("folder"));
    }

    @Test
    void deletesWhatIsNotThereWithoutAWord() {
        store().delete(FILE);

        assertThat(store().has(FILE)).isFalse();
        assertThat(store().bytes(FILE)).isZero();
    }

    @Test
    void saysThatSomethingIsMissing() {
        assertMissing(FILE);
    }

    private void assertMissing(MediaKey key) {
        assertThatThrownBy(() -> store().get(key))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        failure -> assertThat(failure.code()).isEqualTo(MediaError.MEDIA_MISSING))
                .hasMessageContaining(key.value());
    }

    Path file(String content) throws IOException {
        Path file = Files.createTempFile(store().workplace(), "new", "");
        return Files.writeString(file, content);
    }

    Path folder() throws IOException {
        Path folder = Files.createTempDirectory(store().workplace(), "new");
        Files.writeString(folder.resolve("name"), "Ärger & Söhne");
        Files.createDirectory(folder.resolve("nothing"));
        Path frames = Files.createDirectory(folder.resolve("frames"));
        Files.writeString(frames.resolve("with a blank+plus%.jpg"), "odd");
        for (int index : IntStream.rangeClosed(1, 40).toArray()) {
            Files.writeString(frames.resolve("%04d.jpg".formatted(index)), "picture " + index);
        }
        return folder;
    }
}
