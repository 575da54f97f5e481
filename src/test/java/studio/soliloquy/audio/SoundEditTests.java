package studio.soliloquy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.soliloquy.error.StudioException;

class SoundEditTests {
    @TempDir
    Path folder;

    private static SoundEdit edit(double start, Double end, Double loudness) {
        return new SoundEdit(start, Optional.ofNullable(end), Optional.ofNullable(loudness));
    }

    @Test
    void keepsMillisecondsAndTenths() {
        assertThat(edit(0.12345, 1.99999, -16.04)).isEqualTo(edit(0.123, 2.0, -16.0));
    }

    @ParameterizedTest
    @CsvSource({"-0.1,,", "NaN,,", "Infinity,,", "1,1.05,", "1,NaN,", "1,0.5,", "0,,-8.9", "0,,-40.1", "0,,NaN"})
    void refusesWhatCannotBeMeant(double start, Double end, Double loudness) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> edit(start, end, loudness).requireWithin(10))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AudioError.AUDIO_EDIT_INVALID));
    }

    @ParameterizedTest
    @CsvSource({"0,3.1", "2.95,", "5,", "0.5,4"})
    void refusesWhatLiesOutsideOfTheSound(double start, Double end) {
        assertThatExceptionOfType(StudioException.class)
                .isThrownBy(() -> edit(start, end, null).requireWithin(3))
                .withMessageContaining("3.0 seconds");
    }

    @Test
    void tellsHowManySecondsAreUsed() {
        assertThat(SoundEdit.NONE.secondsOf(3.0001)).isEqualTo(3.0001);
        assertThat(edit(0.5, null, null).secondsOf(3)).isEqualTo(2.5);
        assertThat(edit(0.5, 2.0, -16.0).secondsOf(3)).isEqualTo(1.5);
        assertThat(edit(0.5, 2.0, -16.0).untrimmed()).isEqualTo(edit(0, null, -16.0));
    }

    @Test
    void decodesTheVerySamplesOfTheStretch() {
        Path wav = TestingSound.resource(folder, "/speech/english.wav");
        float[] whole = TestingSound.samples(TestingSound.decoded(wav));

        SoundFile cut = new FfmpegAudioDecoder()
                .decode(wav, folder.resolve("cut.f32"), edit(0.25, 1.5, null))
                .sound();

        assertThat(TestingSound.samples(cut)).containsExactly(Arrays.copyOfRange(whole, 4_000, 24_000));
    }

    @Test
    void isStoppedInItsMiddleAndLeavesNothing() {
        Path wav = TestingSound.resource(folder, "/speech/english.wav");
        CancellationException stop = new CancellationException();

        assertThatThrownBy(() -> new FfmpegAudioDecoder().decode(wav, folder.resolve("cut.f32"), SoundEdit.NONE, () -> {
                    throw stop;
                }))
                .isSameAs(stop);
        assertThat(folder).isDirectoryContaining(wav::equals).isDirectoryNotContaining("glob:**.{f32,part}");
    }

    @Test
    void decodesToTheEndWhereThereIsNoOther() {
        Path wav = TestingSound.resource(folder, "/speech/english.wav");
        SoundFile whole = TestingSound.decoded(wav);

        SoundFile rest = new FfmpegAudioDecoder()
                .decode(wav, folder.resolve("rest.f32"), edit(1, null, null))
                .sound();

        assertThat(rest.samples()).isEqualTo(whole.samples() - 16_000);
    }

    @Test
    void turnsASoundUpAsFarAsItsPeakAllows() {
        assertThat(LoudnessGain.decibels(-26, -12, -16)).isEqualTo(10);
        assertThat(LoudnessGain.decibels(-26, -8, -16)).isEqualTo(7);
        assertThat(LoudnessGain.decibels(-10, 0, -16)).isEqualTo(-6);
        assertThat(LoudnessGain.decibels(Double.NEGATIVE_INFINITY, -120, -16)).isZero();
    }

    @Test
    void isAsLoudAsWantedAfterwards() {
        SoundFile quiet = TestingSound.of(folder.resolve("quiet.f32"), 2, n -> 0.05 * Math.sin(n * 0.3));

        double gain = LoudnessGain.decibels(Loudness.integrated(quiet), -26, -16);
        SoundFile louder = LoudnessGain.apply(gain, quiet, folder.resolve("louder.f32"));

        assertThat(louder.samples()).isEqualTo(quiet.samples());
        assertThat(Loudness.integrated(louder)).isCloseTo(-16, within(0.01));
    }
}
