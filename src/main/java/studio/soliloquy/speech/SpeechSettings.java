package studio.soliloquy.speech;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import studio.soliloquy.home.StudioHome;

/**
 * Which programs speak, and how long.
 *
 * @param espeakCommand the program {@code espeak-ng}, by its name or its path
 * @param piperCommand the program {@code piper}, by its name or its path
 * @param piperVoices the folder with piper's voices, relative to the studio's home; null for {@code voices} in it
 * @param maximumCharacters of one text
 * @param maximumSize of the sound that becomes of it
 * @param timeLimit after which an engine is ended
 * @param waiting texts that may wait for their turn
 */
@Validated
@ConfigurationProperties("studio.speech")
record SpeechSettings(
        @NotBlank @DefaultValue("espeak-ng") String espeakCommand,
        @NotBlank @DefaultValue("piper") String piperCommand,
        Path piperVoices,
        @Min(1) @Max(100_000) @DefaultValue("5000") int maximumCharacters,
        @NotNull @DefaultValue("200MB") DataSize maximumSize,
        @NotNull @DefaultValue("2m") Duration timeLimit,
        @Min(1) @Max(100) @DefaultValue("8") int waiting) {
    @AssertTrue(message = "the largest size and the time limit must be greater than zero")
    boolean isPositive() {
        return maximumSize.toBytes() > 0 && timeLimit.toMillis() > 0;
    }

    Path voicesIn(StudioHome home) {
        return home.home()
                .resolve(piperVoices == null ? Path.of("voices") : piperVoices)
                .normalize();
    }
}
