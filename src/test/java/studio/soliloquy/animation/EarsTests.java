package studio.soliloquy.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.video.FrameRate;

class EarsTests {
    private final SpeechToMouth sound = new NamedEar("sound");
    private final Ears ears = new Ears(sound, List.of(sound, new NamedEar("network-c0ffee00")));

    @ParameterizedTest
    @CsvSource({"0, network-c0ffee00", "1, sound"})
    void hearByWhatTheUserChose(double choice, String expected) {
        assertThat(ears.of(new Parameters(Map.of("hearing", choice))).name()).isEqualTo(expected);
    }

    @Test
    void hearTheSilencesOfOtherNetworksByTheSameChoice() {
        Parameters untold = Parameters.complete(List.of(Ears.SILENCES), Map.of());

        assertThat(ears.of(untold).name()).isEqualTo("network-c0ffee00");
        assertThat(Ears.SILENCES.choices()).isEqualTo(Ears.HEARING.choices());
    }

    @Test
    void measureTheSoundForAModelThatLeavesNoChoice() {
        assertThat(ears.of(new Parameters(Map.of())).name()).isEqualTo("sound");
    }

    private record NamedEar(String name) implements SpeechToMouth {
        @Override
        public MouthTrack listen(SoundFile heard, FrameRate rate, Runnable between) {
            return new MouthTrack(rate, List.of(MouthShape.REST));
        }
    }
}
