package studio.soliloquy.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.soliloquy.face.FacePictures.Placed;
import studio.soliloquy.video.Frame;

class MediaPipeFaceFinderTests {
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
    void putsThePointsWhereThePhotographHasThem() {
        FaceMesh mesh = onlyFace(FacePictures.audrey()).mesh();
        assertPoint(mesh, 468, 227.7, 276.4, 2);
        assertPoint(mesh, 473, 347.7, 283.0, 2);
        assertPoint(mesh, 61, 238.7, 403.7, 4);
        assertPoint(mesh, 291, 333.7, 405.7, 4);
        assertPoint(mesh, 13, 288, 412, 3);
        assertPoint(mesh, 14, 288, 412, 3);
        assertPoint(mesh, 17, 287, 432, 3);
        assertPoint(mesh, 152, 284.4, 471.4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"franck_02221.jpg", "audrey.jpg", "cage.jpg", "SeanConnery.jpg", "joconde.jpg"})
    void findsTheOneFaceOfAPhotographOrPainting(String name) {
        Face face = onlyFace(FacePictures.photograph(name));
        assertThat(face.presence()).isBetween(0.9, 1.0);
        assertThat(face.score()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3.jpg", "s9.jpg", "s10.jpg", "s12.jpg"})
    void findsTheOneFaceOfAPortrait(String name) {
        assertThat(onlyFace(FacePictures.portrait(name)).presence()).isBetween(0.9, 1.0);
    }

    @Test
    void findsEveryFaceTheLargestFirst() {
        BufferedImage small = FacePictures.reduced(FacePictures.audrey(), 300);
        BufferedImage both =
                FacePictures.canvas(1100, 720, Placed.at(0, 100, small), Placed.at(340, 60, FacePictures.franck()));
        List<Face> faces = finder.find(FacePictures.frame(both));
        assertThat(faces).hasSize(2);
        assertThat(faces.get(0).box().x()).isGreaterThan(500);
        assertThat(faces.get(0).box().area()).isGreaterThan(faces.get(1).box().area());
        assertThat(faces.get(1).box().x()).isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {105, 120, 160, 240})
    void findsASmallFaceOnceWhereverItIs(int pictureWidth) {
        BufferedImage small = FacePictures.reduced(FacePictures.audrey(), pictureWidth);
        double scale = (double) pictureWidth / FacePictures.AUDREY_WIDTH;
        FaceMesh large = onlyFace(FacePictures.audrey()).mesh();
        for (int[] corner : new int[][] {{0, 0}, {255, 190}, {601, 333}, {1280 - pictureWidth, 400}}) {
            BufferedImage canvas = FacePictures.canvas(1280, 720, Placed.at(corner[0], corner[1], small));
            AffineTransform placement = AffineTransform.getTranslateInstance(corner[0], corner[1]);
            placement.scale(scale, scale);
            assertThat(meanDistance(onlyFace(canvas).mesh(), large, placement)).isLessThan(1.5);
        }
    }

    @Test
    void findsNothingWhereThereIsNoFace() {
        assertThat(finder.find(FacePictures.noise(1280, 720))).isEmpty();
        assertThat(finder.find(FacePictures.noise(97, 61))).isEmpty();
        assertThat(finder.find(FacePictures.gradient(800, 600))).isEmpty();
        assertThat(finder.find(Frame.black(640, 480))).isEmpty();
        assertThat(finder.find(Frame.black(1, 1))).isEmpty();
        assertThat(finder.find(Frame.black(3000, 2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-35, -20, 20, 35})
    void measuresABentHeadAsItMeasuresAnUprightOne(int degrees) {
        BufferedImage upright = FacePictures.canvas(800, 800, Placed.at(130, 40, FacePictures.audrey()));
        AffineTransform rotation = AffineTransform.getRotateInstance(Math.toRadians(degrees), 400, 400);
        BufferedImage bent = FacePictures.canvas(800, 800, new Placed(upright, rotation));
        FaceMesh expected = onlyFace(upright).mesh();
        assertThat(meanDistance(onlyFace(bent).mesh(), expected, rotation)).isLessThan(expected.height() * 0.01);
    }

    @Test
    void movesTheMeshWithThePicture() {
        BufferedImage picture = FacePictures.audrey();
        FaceMesh here = onlyFace(FacePictures.canvas(700, 800, Placed.at(0, 0, picture)))
                .mesh();
        FaceMesh there = onlyFace(FacePictures.canvas(700, 800, Placed.at(37, 23, picture)))
                .mesh();
        assertThat(meanDistance(there, here, AffineTransform.getTranslateInstance(37, 23)))
                .isLessThan(1);
    }

    @Test
    void growsTheMeshWithThePicture() {
        BufferedImage picture = FacePictures.audrey();
        AffineTransform twice = AffineTransform.getScaleInstance(2, 2);
        FaceMesh mesh = onlyFace(picture).mesh();
        FaceMesh grown = onlyFace(FacePictures.canvas(1080, 1440, new Placed(picture, twice)))
                .mesh();
        assertThat(meanDistance(grown, mesh, twice)).isLessThan(1);
        assertThat(meanDistance(grown, mesh.scaled(2, 2), new AffineTransform()))
                .isLessThan(1);
    }

    @Test
    void givesTheSameAnswerToEveryThread() throws Exception {
        Frame picture = FacePictures.frame(FacePictures.franck());
        float[] expected = finder.find(picture).get(0).mesh().points();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<float[]>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(
                        threads.submit(() -> finder.find(picture).get(0).mesh().points()));
            }
            for (Future<float[]> answer : answers) {
                assertThat(answer.get()).containsExactly(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void outlivesTheScopeOfACallerThatHasItMakeAPipeline() {
        MediaPipeFaceFinder fresh = new MediaPipeFaceFinder();
        Frame picture = FacePictures.frame(FacePictures.franck());
        try (PointerScope scope = new PointerScope()) {
            assertThat(fresh.find(picture)).hasSize(1);
        }
        assertThat(fresh.find(picture)).hasSize(1);
        fresh.close();
    }

    @Test
    void keepsNoNativeMemoryOfItsCalls() {
        Frame picture = FacePictures.frame(FacePictures.reduced(FacePictures.audrey(), 360));
        for (int i = 0; i < 20; i++) {
            finder.find(picture);
        }
        long nativeBytes = Pointer.totalBytes();
        long physicalBytes = Pointer.physicalBytes();
        for (int i = 0; i < 120; i++) {
            assertThat(finder.find(picture)).hasSize(1);
        }
        assertThat(Pointer.totalBytes() - nativeBytes).isLessThan(1 << 20);
        assertThat(Pointer.physicalBytes() - physicalBytes).isLessThan(200L << 20);
    }

    private static Face onlyFace(BufferedImage picture) {
        List<Face> faces = finder.find(FacePictures.frame(picture));
        assertThat(faces).hasSize(1);
        return faces.get(0);
    }

    private static void assertPoint(FaceMesh mesh, int point, double x, double y, double tolerance) {
        assertThat(mesh.x(point)).as("x of point %d", point).isCloseTo((float) x, within((float) tolerance));
        assertThat(mesh.y(point)).as("y of point %d", point).isCloseTo((float) y, within((float) tolerance));
    }

    private static double meanDistance(FaceMesh mesh, FaceMesh original, AffineTransform transform) {
        double sum = 0;
        for (int i = 0; i < FaceMesh.POINTS; i++) {
            Point2D expected = transform.transform(new Point2D.Float(original.x(i), original.y(i)), null);
            sum += expected.distance(mesh.x(i), mesh.y(i));
        }
        return sum / FaceMesh.POINTS;
    }
}
