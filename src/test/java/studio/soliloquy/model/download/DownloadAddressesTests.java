package studio.soliloquy.model.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

class DownloadAddressesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://localhost/x",
                "http://127.0.0.1/x",
                "http://example.org/x",
                "https://somebody:secret@example.org/x"
            })
    void theClientConnectsToNothingElse(String address) throws Exception {
        try (Downloader downloader = new Downloader()) {
            assertThatExceptionOfType(StudioException.class)
                    .isThrownBy(() ->
                            downloader.fetch(URI.create(address), new PartialFile(Path.of("none"), 1), new Transfer()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ModelError.MODEL_DOWNLOAD_REFUSED));
        }
    }
}
