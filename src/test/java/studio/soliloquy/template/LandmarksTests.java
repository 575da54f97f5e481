package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarksTests {
    @Test
    void cutsASquareFromTempleToTempleBelowTheNoseBridge() throws Landmarks.Malformed {
        Landmarks landmarks = Landmarks.parse(TestingTemplateSet.landmarks(10.9, 30.1, 8.7));

        assertThat(landmarks.box(64, 48)).contains(new CropBox(10, 8, 20, 20));
    }

    @Test
    void truncatesTowardsZeroAsTheReferenceDoes() throws Landmarks.Malformed {
        Landmarks landmarks = Landmarks.parse(TestingTemplateSet.landmarks(-0.9, 20.99, -0.5));

        assertThat(landmarks.firstOutside(64, 48)).isEmpty();
        assertThat(landmarks.box(64, 48)).contains(new CropBox(0, 0, 20, 20));
    }

    @Test
    void cutsTheBoxOffWhereTheFrameEnds() throws Landmarks.Malformed {
        Landmarks landmarks = Landmarks.parse(TestingTemplateSet.landmarks(10, 50, 20));

        assertThat(landmarks.box(64, 48)).contains(new CropBox(10, 20, 40, 28));
        assertThat(landmarks.box(40, 48)).contains(new CropBox(10, 20, 30, 28));
    }

    @Test
    void hasNoBoxWhereTheTemplesAreSwapped() throws Landmarks.Malformed {
        assertThat(Landmarks.parse(TestingTemplateSet.landmarks(30, 10, 8)).box(64, 48))
                .isEmpty();
    }

    @Test
    void readsWhatItWrote() throws Landmarks.Malformed {
        Landmarks landmarks = Landmarks.parse(TestingTemplateSet.landmarks(1.5, 30.125, 8));

        Landmarks again = Landmarks.parse(landmarks.text());

        assertThat(again.x()).isEqualTo(landmarks.x());
        assertThat(again.y()).isEqualTo(landmarks.y());
    }

    @Test
    void readsWindowsLinesAndTabs() throws Landmarks.Malformed {
        String text =
                TestingTemplateSet.landmarks(10, 30, 8).replace("\n", "\r\n").replace(" ", "\t");

        assertThat(Landmarks.parse(text).box(64, 48)).contains(new CropBox(10, 8, 20, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", "inf", "-Infinity", "1e999", "0x10", "1f", "a", "1..2", "--3"})
    void refusesWhatIsNoFiniteNumber(String number) {
        String text = TestingTemplateSet.landmarks(10, 30, 8).replaceFirst("30.0", number);

        assertThatExceptionOfType(Landmarks.Malformed.class)
                .isThrownBy(() -> Landmarks.parse(text))
                .withMessageContaining("line 32");
    }

    @Test
    void refusesAnotherNumberOfPoints() {
        String text = TestingTemplateSet.landmarks(10, 30, 8);

        assertThatExceptionOfType(Landmarks.Malformed.class)
                .isThrownBy(() -> Landmarks.parse(text + "1 2\n"))
                .withMessage("has 111 points instead of 110");
        assertThatExceptionOfType(Landmarks.Malformed.class)
                .isThrownBy(() -> Landmarks.parse("\n"))
                .withMessage("has 0 points instead of 110");
        assertThatExceptionOfType(Landmarks.Malformed.class)
                .isThrownBy(() -> Landmarks.parse(text.replaceFirst("10.0 12.0", "10.0 12.0 3.0")))
                .withMessage("has no two numbers in line 2");
    }
}
