package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionsTests {
    @Test
    void averageWhatOverlapsByScore() {
        List<Detection> merged = Detections.merged(List.of(at(104, 0.6), at(100, 0.9)));
        assertThat(merged).hasSize(1);
        assertThat(merged.get(0).score()).isEqualTo(0.9);
        assertThat(merged.get(0).box().x()).isCloseTo(101.6, within(1e-9));
        assertThat(merged.get(0).rightEyeX()).isCloseTo(111.6, within(1e-9));
    }

    @Test
    void keepDifferentFacesApartTheSurestFirst() {
        List<Detection> merged = Detections.merged(List.of(at(100, 0.6), at(160, 0.8), at(300, 0.7)));
        assertThat(merged).extracting(Detection::score).containsExactly(0.8, 0.7, 0.6);
    }

    @Test
    void areEmptyWhereNothingWasDetected() {
        assertThat(Detections.merged(List.of())).isEmpty();
    }

    @Test
    void lookAtTheMeshRegionUprightAndWithAMargin() {
        Region region = new Detection(new FaceBox(10, 20, 100, 80), 1, 30, 40, 60, 70).meshRegion();
        assertThat(region.centreX()).isEqualTo(60);
        assertThat(region.centreY()).isEqualTo(60);
        assertThat(region.side()).isEqualTo(150);
        assertThat(region.angle()).isCloseTo(Math.PI / 4, within(1e-9));
    }

    private static Detection at(double x, double score) {
        return new Detection(new FaceBox(x, 50, 80, 80), score, x + 10, 70, x + 60, 70);
    }
}
