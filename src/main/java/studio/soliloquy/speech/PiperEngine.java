package studio.soliloquy.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.Sentence;
import studio.soliloquy.home.StudioHome;

/**
 * <a href="https://github.com/OHF-Voice/piper1-gpl">Piper</a>: neural voices, each an ONNX file with its description
 * beside it. Voices are found in one folder, which is only ever read.
 */
@Component
@Order(2)
class PiperEngine implements SpeechEngine {
    private static final VoiceRange SPEED = new VoiceRange(0.5, 2, 0.05, 1);
    private static final String NETWORK = ".onnx";
    private static final String DESCRIPTION = ".onnx.json";

    private final SpeechSettings settings;
    private final Path folder;
    private final EngineTrial trial;

    PiperEngine(SpeechSettings settings, StudioHome home, EngineTrial trial) {
        this.settings = settings;
        this.trial = trial;
        folder = settings.voicesIn(home);
    }

    @Override
    public String id() {
        return "piper";
    }

    @Override
    public EngineReport look() {
        boolean runs = trial.answer(List.of(settings.piperCommand(), "--help")).isPresent();
        List<Voice> voices = runs ? voices() : List.of();
        return new EngineReport(
                id(),
                "Piper",
                !voices.isEmpty(),
                voices.isEmpty() ? explanation(runs) : "",
                voices,
                Optional.of(SPEED),
                Optional.empty());
    }

    private String explanation(boolean runs) {
        Sentence why = runs
                ? Sentence.of("speech.piper.voice", folder)
                : Sentence.of("speech.piper", settings.piperCommand(), folder);
        return why.english();
    }

    private List<Voice> voices() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(NETWORK))
                    .filter(name -> Files.exists(folder.resolve(stem(name) + DESCRIPTION)))
                    .map(name -> voice(stem(name)))
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - NETWORK.length());
    }

    /** They are called like {@code en_GB-alba-medium}. */
    private static Voice voice(String id) {
        String[] parts = id.split("-");
        boolean told = parts.length == 3;
        return new Voice(
                id,
                told ? parts[1].replace('_', ' ') + " (" + parts[2].replace('_', ' ') + ")" : id,
                told ? parts[0].replace('_', '-').toLowerCase(Locale.ROOT) : "");
    }

    @Override
    public List<String> command(SpeechOrder order, Path target) {
        double speed = order.speed().orElse(SPEED.normal());
        return List.of(
                settings.piperCommand(),
                "--model",
                folder.resolve(order.voice() + NETWORK).toString(),
                "--length_scale",
                String.format(Locale.ROOT, "%.3f", 1 / speed),
                "--output_file",
                target.toString());
    }

    /** Piper makes a sound of each line. */
    @Override
    public String input(SpeechOrder order) {
        return order.text().replaceAll("\\s+", " ") + "\n";
    }
}
