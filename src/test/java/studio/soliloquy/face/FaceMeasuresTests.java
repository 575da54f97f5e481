package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.soliloquy.face.FacePictures.Placed;

class FaceMeasuresTests {
    private static MediaPipeFaceFinder finder;

    @BeforeAll
    static void load() {
        finder = new MediaPipeFaceFinder();
    }

    @AfterAll
    static void close() {
        finder.close();
    }

    @Test
    void tellAClosedMouthFromAnOpenOne() {
        assertThat(of(FacePictures.audrey()).mouthOpening()).isLessThan(0.01);
        assertThat(of(FacePictures.franck()).mouthOpening()).isBetween(0.02, 0.08);
    }

    @Test
    void seeOpenEyesAsOpen() {
        FaceMeasures measures = of(FacePictures.audrey());
        assertThat(measures.rightEyeOpening()).isBetween(0.3, 0.6);
        assertThat(measures.leftEyeOpening()).isBetween(0.3, 0.6);
    }

    @Test
    void tellWhereAHeadIsTurned() {
        assertThat(of(FacePictures.audrey()).yaw()).isCloseTo(0, within(6.0));
        assertThat(of(FacePictures.portrait("s10.jpg")).yaw()).isBetween(-45.0, -25.0);
        assertThat(of(mirrored(FacePictures.portrait("s10.jpg"))).yaw()).isBetween(25.0, 45.0);
    }

    @Test
    void doNotDependOnTheSizeOfThePicture() {
        FaceMesh mesh =
                finder.find(FacePictures.frame(FacePictures.franck())).get(0).mesh();
        FaceMeasures expected = FaceMeasures.of(mesh);
        FaceMeasures scaled = FaceMeasures.of(mesh.scaled(3, 3));
        assertThat(scaled.mouthOpening()).isCloseTo(expected.mouthOpening(), within(1e-5));
        assertThat(scaled.mouthWidth()).isCloseTo(expected.mouthWidth(), within(1e-5));
        assertThat(scaled.rightEyeOpening()).isCloseTo(expected.rightEyeOpening(), within(1e-5));
        assertThat(scaled.leftEyeOpening()).isCloseTo(expected.leftEyeOpening(), within(1e-5));
        assertThat(scaled.yaw()).isCloseTo(expected.yaw(), within(1e-3));
    }

    private static FaceMeasures of(BufferedImage picture) {
        return FaceMeasures.of(finder.find(FacePictures.frame(picture)).get(0).mesh());
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        AffineTransform mirror = new AffineTransform(-1, 0, 0, 1, picture.getWidth(), 0);
        return FacePictures.canvas(picture.getWidth(), picture.getHeight(), new Placed(picture, mirror));
    }
}
