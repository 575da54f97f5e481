package studio.soliloquy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real sets of one person in both layouts, which only some checkouts have. */
class SampleTemplateSetsTests {
    private final TemplateReader reader = new TemplateReader(TemplateSettings.defaults());

    @Test
    void readsTheDataset() throws IOException {
        TemplateSet set = reader.read(sample("template-set"));

        assertThat(set.frames()).hasSize(60);
        assertThat(set.width()).isEqualTo(1280);
        assertThat(set.height()).isEqualTo(720);
        assertThat(set.frames().get(0).picture().getFileName()).hasToString("0.jpg");
        assertThat(set.frames().get(0).landmarks().orElseThrow().getFileName()).hasToString("0.lms");
    }

    @Test
    void givesAPackageTheBoxesThatItsMakerHadWrittenDown() throws IOException {
        Path sample = sample("template-package");
        TemplateSet set = reader.read(sample);
        Problems problems = new Problems();
        Map<Integer, CropBox> rectangles = CropRectangles.read(sample.resolve("cache/crop_rectangles.json"), problems);
        problems.refuse();

        assertThat(set.frames()).hasSize(30);
        assertThat(set.frames().get(0).picture().getFileName()).hasToString("1.jpg");
        for (int index = 0; index < set.frames().size(); index++) {
            assertThat(set.frames().get(index).crop()).isEqualTo(rectangles.get(index));
        }
        assertThat(set.features()).extracting(TemplateFeatures::name).containsExactly("ave");
    }

    private static Path sample(String name) {
        Path sample = Path.of("../shared/samples", name);
        assumeTrue(Files.isDirectory(sample), "The sample " + name + " is not on this machine.");
        return sample;
    }
}
