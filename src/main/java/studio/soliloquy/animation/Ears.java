package studio.soliloquy.animation;

import java.util.List;
import org.springframework.stereotype.Component;

/** All that can hear a mouth in speech, and which of them the user chose. Stateless, safe to call from any thread. */
@Component
public class Ears {
    /** What a model declares whose mouth follows the mouth track. */
    public static final Parameter HEARING = Parameter.choice(
            "hearing",
            "Hearing",
            "What the mouth follows: network, which was taught with synthetic voices, or sound, which measures the sound"
                    + " itself.",
            List.of("network", "sound"));

    /** What a model declares instead whose networks hear for themselves, and need to be told of silence alone. */
    public static final Parameter SILENCES = Parameter.choice(
            HEARING.name(),
            "Hearing",
            "What tells the silence gate that nobody speaks: network, which was taught with synthetic voices, or sound,"
                    + " which measures the sound itself.",
            HEARING.choices());

    private static final double NETWORK = 0;

    private final SpeechToMouth usual;
    private final List<SpeechToMouth> all;

    /** @param usual for models that leave no choice */
    Ears(SpeechToMouth usual, List<SpeechToMouth> all) {
        this.usual = usual;
        this.all = List.copyOf(all);
    }

    /** @param parameters of a model, complete */
    public SpeechToMouth of(Parameters parameters) {
        boolean network = parameters.values().getOrDefault(HEARING.name(), -1.0) == NETWORK;
        return network ? named("network") : usual;
    }

    /** Whether what it hears depends on the library that runs networks. */
    public static boolean runsNetwork(SpeechToMouth ear) {
        return ear.name().startsWith(HEARING.choices().get((int) NETWORK));
    }

    private SpeechToMouth named(String name) {
        return all.stream()
                .filter(ear -> ear.name().equals(name) || ear.name().startsWith(name + "-"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Expected something that hears by " + name + ", found none"));
    }
}
