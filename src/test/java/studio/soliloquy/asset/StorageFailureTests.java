package studio.soliloquy.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

class StorageFailureTests {
    @Test
    void recognisesTheFullDiskOfThisSystem() {
        Path alwaysFull = Path.of("/dev/full");
        assumeTrue(Files.exists(alwaysFull), "only Linux has a device that is always full");
        IOException failure = catchThrowableOfType(IOException.class, () -> Files.write(alwaysFull, new byte[8192]));

        StudioException refusal = StorageFailure.of(failure);

        assertThat(refusal.code()).isEqualTo(AssetError.ASSET_STORAGE_FULL);
        assertThat(refusal.code().kind()).isEqualTo(ErrorKind.INSUFFICIENT_RESOURCES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"There is not enough space on the disk", "Disk quota exceeded"})
    void recognisesTheFullDiskOfOtherSystems(String words) {
        assertThat(StorageFailure.of(new IOException(words)).code()).isEqualTo(AssetError.ASSET_STORAGE_FULL);
    }

    @Test
    void tellsNoPathsOfThisMachine() {
        StudioException refusal = StorageFailure.of(new NoSuchFileException("/some/where/secret"));

        assertThat(refusal.code()).isEqualTo(AssetError.ASSET_STORAGE_FAILED);
        assertThat(refusal.code().kind()).isEqualTo(ErrorKind.EXTERNAL);
        assertThat(refusal.getMessage() + refusal.hint()).doesNotContain("secret");
    }
}
