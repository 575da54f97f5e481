package studio.soliloquy.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TemplateFindingsTests {
    private static List<Finding> findings(int frames, int checked, int faceless, int blurred, int width, int jumps) {
        return TemplateFindings.of(
                new TemplateMeasures(frames, checked, faceless, blurred, width, jumps, 200), OptionalInt.of(328));
    }

    @Test
    void saysThatAGoodSetIsGood() {
        assertThat(findings(500, 32, 0, 0, 340, 0)).extracting(Finding::code).containsExactly("TEMPLATE_GOOD");
    }

    @Test
    void countsFramesWithoutAFace() {
        assertThat(findings(500, 32, 3, 0, 340, 0)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("TEMPLATE_FACELESS");
            assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
            assertThat(finding.message()).contains("3 of 32 frames looked at");
        });
    }

    @Test
    void findsBlurJumpsAndShortSets() {
        assertThat(findings(20, 20, 0, 1, 340, 2))
                .extracting(Finding::code)
                .containsExactly("TEMPLATE_BLURRED", "TEMPLATE_JUMPS", "TEMPLATE_SHORT");
    }

    @Test
    void holdsTheFaceAgainstWhatTheModelDraws() {
        assertThat(findings(500, 32, 0, 0, 200, 0)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FACE_SMALL");
            assertThat(finding.level()).isEqualTo(Finding.Level.NOTE);
        });
        assertThat(findings(500, 32, 0, 0, 100, 0)).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
            assertThat(finding.message()).contains("100 pixels").contains("328");
        });
        assertThat(TemplateFindings.of(new TemplateMeasures(500, 32, 0, 0, 100, 0, 200), OptionalInt.empty()))
                .extracting(Finding::code)
                .containsExactly("TEMPLATE_GOOD");
    }
}
