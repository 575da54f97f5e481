package studio.soliloquy.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class HomeFoldersTests {
    private final ConfigurableEnvironment environment = new StandardEnvironment();

    /** There are folders of these names on the class path, too, where the studio runs from its build. */
    @ParameterizedTest
    @ValueSource(strings = {".", "studio", "static/../db"})
    void isBelowTheWorkingDirectoryWhateverTheClassPathHas(String told) {
        environment.getPropertySources().addFirst(new MapPropertySource("told", Map.of("studio.home", told)));
        assertThat(HomeFolders.folder(environment))
                .isEqualTo(Path.of("").toAbsolutePath().resolve(told).normalize());
    }

    @Test
    void isTheWorkingDirectoryWhereNobodyTold() {
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        assertThat(HomeFolders.folder(environment)).isEqualTo(Path.of("").toAbsolutePath());
    }
}
