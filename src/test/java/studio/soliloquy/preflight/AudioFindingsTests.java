package studio.soliloquy.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AudioFindingsTests {
    private static final AudioMeasures GOOD = new AudioMeasures(30, Optional.of(-20.0), 0.2, 0, 48_000, 2);

    private static List<String> codes(AudioMeasures measures) {
        return AudioFindings.of(measures).stream().map(Finding::code).toList();
    }

    private static AudioMeasures like(double seconds, Double loudness, double silent, double clipped, int rate) {
        return new AudioMeasures(seconds, Optional.ofNullable(loudness), silent, clipped, rate, 1);
    }

    @Test
    void saysThatGoodSoundIsGood() {
        assertThat(AudioFindings.of(GOOD)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.GOOD);
            assertThat(finding.code()).isEqualTo("AUDIO_GOOD");
        });
    }

    @Test
    void warnsWhereNobodySpeaks() {
        assertThat(codes(like(30, null, 1, 0, 44_100))).containsExactly("AUDIO_NO_VOICE");
        assertThat(codes(like(30, -20.0, 0.7, 0, 44_100))).containsExactly("AUDIO_MOSTLY_SILENT");
    }

    @Test
    void warnsOfWhatIsClippedOrHardlyHeard() {
        assertThat(codes(like(30, -8.0, 0.1, 0.02, 44_100))).containsExactly("AUDIO_CLIPPED");
        assertThat(codes(like(30, -41.0, 0.1, 0, 44_100))).containsExactly("AUDIO_QUIET");
    }

    @Test
    void notesWhatIsUnusual() {
        assertThat(codes(like(0.4, -20.0, 0.1, 0, 44_100))).containsExactly("AUDIO_SHORT");
        assertThat(codes(like(3600, -20.0, 0.1, 0, 44_100))).containsExactly("AUDIO_LONG");
        assertThat(codes(like(30, -20.0, 0.1, 0, 8_000))).containsExactly("AUDIO_NARROW_BAND");
        assertThat(codes(new AudioMeasures(30, Optional.of(-20.0), 0.2, 0, 48_000, 6)))
                .containsExactly("AUDIO_MANY_CHANNELS");
    }

    @Test
    void saysWhereASoundCannotBecomeAsLoudAsWanted() {
        AudioMeasures reached = new AudioMeasures(30, Optional.of(-16.2), 0.2, 0, 48_000, 2);
        AudioMeasures missed = new AudioMeasures(30, Optional.of(-18.7), 0.2, 0, 48_000, 2);

        assertThat(AudioFindings.of(reached, Optional.of(-16.0)))
                .extracting(Finding::code)
                .containsExactly("AUDIO_GOOD");
        assertThat(AudioFindings.of(missed, Optional.of(-16.0)))
                .extracting(Finding::code)
                .containsExactly("AUDIO_LOUDNESS_LIMITED");
    }
}
