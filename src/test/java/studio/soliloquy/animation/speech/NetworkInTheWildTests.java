package studio.soliloquy.animation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.audio.TestingSound;
import studio.soliloquy.home.StudioHome;
import studio.soliloquy.model.SuppliedModels;
import studio.soliloquy.model.network.TestingNetworks;
import studio.soliloquy.video.FrameRate;

/** The network's mouth under conditions that it will meet. A bend is the second difference from frame to frame. */
class NetworkInTheWildTests {
    private static final Path TALK = Path.of("../shared/samples/audio/talk_hb.wav");
    private static final double LARGEST_BEND = 0.9;
    private static final double USUAL_BEND = 0.35;
    /** The pause of english.wav, with room for what the network sees coming. */
    private static final double PAUSE_BEGIN = 1.864 + 0.12;

    private static final double PAUSE_END = 2.864 - 0.12;

    @TempDir
    Path folder;

    enum Way {
        PLAIN {
            @Override
            float[] of(float[] speech) {
                return speech;
            }
        },
        TELEPHONE {
            @Override
            float[] of(float[] speech) {
                return TestingAcoustics.telephone(speech);
            }
        },
        CHILD {
            @Override
            float[] of(float[] speech) {
                return TestingAcoustics.smaller(speech, 1.4);
            }
        },
        HISS {
            @Override
            float[] of(float[] speech) {
                return TestingAcoustics.together(speech, TestingAcoustics.hiss(speech.length, 0.01));
            }
        },
        MUSIC {
            @Override
            float[] of(float[] speech) {
                return TestingAcoustics.together(speech, TestingAcoustics.music(speech.length, 0.01));
            }
        },
        STRANGE {
            @Override
            float[] of(float[] speech) {
                return TestingAcoustics.strangeLanguage(8);
            }
        };

        abstract float[] of(float[] speech);
    }

    @ParameterizedTest
    @EnumSource
    void neverChattersAndAlwaysSpeaks(Way way) {
        List<MouthShape> shapes = listen(way.of(english()));

        assertBendsLittle(shapes);
        assertThat(shapes.stream().mapToDouble(MouthShape::jaw).max().orElseThrow())
                .isGreaterThan(0.4);
    }

    @Test
    void neverChattersOnRecordedSpeech() throws IOException {
        assumeTrue(Files.exists(TALK), "the sample recordings are not beside this checkout");
        float[] speech = TestingSound.samples(TestingSound.decoded(Files.copy(TALK, folder.resolve("talk.wav"))));

        assertBendsLittle(listen(speech));
        assertBendsLittle(listen(TestingAcoustics.telephone(speech)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "TELEPHONE", "HISS", "MUSIC"})
    void restsInThePauseWhateverSoundsThere(Way way) {
        List<MouthShape> shapes = listen(way.of(english()));

        List<MouthShape> pause = shapes.subList((int) Math.ceil(PAUSE_BEGIN * 25), (int) (PAUSE_END * 25));
        assertThat(pause.stream()
                        .mapToDouble(NetworkInTheWildTests::open)
                        .average()
                        .orElseThrow())
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"music", "hiss", "hum"})
    void staysClosedWhereNobodyEverSpeaks(String what) {
        int samples = 12 * SoundFile.SAMPLE_RATE;
        List<MouthShape> shapes = listen(
                switch (what) {
                    case "music" -> TestingAcoustics.music(samples, 0.1);
                    case "hiss" -> TestingAcoustics.hiss(samples, 0.05);
                    default -> hum(samples);
                });

        long moving = shapes.stream().filter(shape -> open(shape) > 0.1).count();
        assertThat(moving).isLessThan(shapes.size() / 10);
    }

    @Test
    void opensForAChildAsItDoesForAGrownUp() {
        List<MouthShape> grown = listen(english());
        List<MouthShape> child = listen(Way.CHILD.of(english()));

        assertThat(median(child)).isCloseTo(median(grown), within(0.15));
    }

    private static double median(List<MouthShape> shapes) {
        double[] jaws = shapes.stream()
                .filter(shape -> shape.silence() == 0)
                .mapToDouble(MouthShape::jaw)
                .sorted()
                .toArray();
        return jaws[jaws.length / 2];
    }

    private static double open(MouthShape shape) {
        return shape.jaw() * (1 - shape.closed());
    }

    private static float[] hum(int samples) {
        float[] hum = new float[samples];
        for (int n = 0; n < samples; n++) {
            hum[n] = (float) (0.05 * Math.sin(Math.PI * n / 160));
        }
        return hum;
    }

    private static void assertBendsLittle(List<MouthShape> shapes) {
        for (ToDoubleFunction<MouthShape> value :
                List.<ToDoubleFunction<MouthShape>>of(MouthShape::jaw, MouthShape::round, MouthShape::wide)) {
            double[] bends = bends(shapes, value);
            assertThat(bends[bends.length - 1]).isLessThan(LARGEST_BEND);
            assertThat(bends[bends.length * 9 / 10]).isLessThan(USUAL_BEND);
        }
    }

    /** From the least to the largest. */
    private static double[] bends(List<MouthShape> shapes, ToDoubleFunction<MouthShape> value) {
        double[] curve = shapes.stream().mapToDouble(value).toArray();
        return IntStream.range(1, curve.length - 1)
                .mapToDouble(i -> Math.abs(curve[i - 1] - 2 * curve[i] + curve[i + 1]))
                .sorted()
                .toArray();
    }

    private float[] english() {
        return TestingSound.samples(TestingSound.english(folder));
    }

    private List<MouthShape> listen(float[] samples) {
        NetworkToMouth ear = new NetworkToMouth(new SuppliedModels(new StudioHome(folder)), TestingNetworks.onnx());
        return ear.listen(TestingSound.of(folder.resolve("heard.f32"), samples), FrameRate.of(25))
                .shapes();
    }
}
