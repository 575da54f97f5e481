package studio.soliloquy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import studio.soliloquy.home.StudioHome;

@StudioTest
class StudioTestTests {
    @Autowired
    private StudioHome home;

    @Value("${spring.datasource.url}")
    private String database;

    @Test
    void keepsEverythingInATemporaryHome() {
        assertThat(home.home()).startsWith(Path.of(System.getProperty("java.io.tmpdir")));
        assertThat(database).contains(home.data().toString());
        assertThat(home.uploads()).isDirectory();
        assertThat(home.models()).isDirectory();
        assertThat(home.data()).isNotEmptyDirectory();
    }
}
