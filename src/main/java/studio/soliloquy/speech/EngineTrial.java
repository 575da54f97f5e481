package studio.soliloquy.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.soliloquy.media.MediaStore;

/** Asks a program something, to see whether it is there and runs. Safe to call from any thread. */
@Component
class EngineTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LONGEST_ANSWER = 4 << 20;

    private final MediaStore media;

    EngineTrial(MediaStore media) {
        this.media = media;
    }

    /** What it wrote; empty where there is no such program, or it ended badly or not at all. */
    Optional<String> answer(List<String> command) {
        try (SpeechFolder folder = SpeechFolder.in(media.workplace())) {
            return new EngineProcess(folder.path(), PATIENCE, LONGEST_ANSWER)
                    .run(command, "", () -> false)
                    .filter(EngineProcess.Ended::well)
                    .map(EngineProcess.Ended::output);
        } catch (IOException failure) {
            throw new UncheckedIOException("A folder for the engine cannot be made", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
