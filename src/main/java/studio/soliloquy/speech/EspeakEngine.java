package studio.soliloquy.speech;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.Sentence;

/** <a href="https://github.com/espeak-ng/espeak-ng">eSpeak NG</a>: small, in more than a hundred languages. */
@Component
@Order(1)
class EspeakEngine implements SpeechEngine {
    private static final VoiceRange SPEED = new VoiceRange(0.5, 2, 0.05, 1);
    private static final VoiceRange PITCH = new VoiceRange(0, 99, 1, 50);
    private static final double NORMAL_WORDS_A_MINUTE = 175;
    private static final int LANGUAGE = 1;
    private static final int NAME = 3;
    private static final int FIELDS = 5;

    private final SpeechSettings settings;
    private final EngineTrial trial;

    EspeakEngine(SpeechSettings settings, EngineTrial trial) {
        this.settings = settings;
        this.trial = trial;
    }

    @Override
    public String id() {
        return "espeak-ng";
    }

    @Override
    public EngineReport look() {
        Optional<String> answer = trial.answer(List.of(settings.espeakCommand(), "--voices"));
        List<Voice> voices = answer.map(EspeakEngine::voices).orElse(List.of());
        return new EngineReport(
                id(),
                "eSpeak NG",
                !voices.isEmpty(),
                voices.isEmpty() ? explanation() : "",
                voices,
                Optional.of(SPEED),
                Optional.of(PITCH));
    }

    private String explanation() {
        return Sentence.of("speech.espeak", settings.espeakCommand()).english();
    }

    /** A line for each voice under a headline: priority, language, gender, name, file, other languages. */
    static List<Voice> voices(String answer) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        answer.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length >= FIELDS)
                .forEach(fields -> voices.putIfAbsent(
                        fields[LANGUAGE],
                        new Voice(fields[LANGUAGE], fields[NAME].replace('_', ' '), fields[LANGUAGE])));
        return List.copyOf(voices.values());
    }

    @Override
    public List<String> command(SpeechOrder order, Path target) {
        long words = Math.round(NORMAL_WORDS_A_MINUTE * order.speed().orElse(SPEED.normal()));
        long pitch = Math.round(order.pitch().orElse(PITCH.normal()));
        return List.of(
                settings.espeakCommand(),
                "--stdin",
                "-b",
                "1",
                "-v",
                order.voice(),
                "-s",
                Long.toString(words),
                "-p",
                Long.toString(pitch),
                "-w",
                target.toString());
    }

    @Override
    public String input(SpeechOrder order) {
        return order.text() + "\n";
    }
}
