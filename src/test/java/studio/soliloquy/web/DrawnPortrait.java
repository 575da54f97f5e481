package studio.soliloquy.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * People whom nobody has ever seen, painted by a few curves: pictures of theirs may be shown anywhere. The studio's own
 * networks find their faces.
 */
enum DrawnPortrait {
    CLARA(0x3b2419, 0xf0c8aa, 0x2f5d62, 0xe9dcc6, 0xbd7069, true),
    OMAR(0x1c1614, 0xb07a56, 0x3d4a7a, 0xc9d6d2, 0x9c5f52, false),
    JUNE(0xa8592a, 0xf5d3ba, 0x7a3b52, 0xd5d9e8, 0xc2706c, true);

    /** Of the plane that is painted on, and of the picture that becomes of it. */
    private static final int WIDTH = 800;

    private static final int HEIGHT = 1000;
    private static final double SCALE = 0.8;

    private final Color hair;
    private final Color skin;
    private final Color shirt;
    private final Color wall;
    private final Color lips;
    private final boolean longHair;

    DrawnPortrait(int hair, int skin, int shirt, int wall, int lips, boolean longHair) {
        this.hair = new Color(hair);
        this.skin = new Color(skin);
        this.shirt = new Color(shirt);
        this.wall = new Color(wall);
        this.lips = new Color(lips);
        this.longHair = longHair;
    }

    /** @return the picture's file, a PNG */
    Path in(Path folder) throws IOException {
        Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + ".png");
        ImageIO.write(painted(), "png", file.toFile());
        return file;
    }

    private BufferedImage painted() {
        BufferedImage picture =
                new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.scale(SCALE, SCALE);
        paintWall(brush);
        paintBehindTheFace(brush);
        paintFace(brush);
        paintEyes(brush);
        paintNose(brush);
        paintMouth(brush);
        paintFringe(brush);
        brush.dispose();
        return picture;
    }

    private void paintWall(Graphics2D brush) {
        brush.setPaint(new GradientPaint(0, 0, lighter(wall, 0.25), 0, HEIGHT, darker(wall, 0.3)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        soft(brush, 250, 300, 520, 520, lighter(wall, 0.7), 0.6);
    }

    private void paintBehindTheFace(Graphics2D brush) {
        if (longHair) {
            fill(
                    brush,
                    darker(hair, 0.25),
                    curve(
                            400, 150, 560, 140, 670, 240, 665, 440, 665, 640, 660, 800, 560, 860, 450, 880, 350, 880,
                            240, 860, 140, 800, 135, 640, 135, 440, 130, 240, 240, 140, 400, 150));
        } else {
            fill(brush, darker(hair, 0.2), new Ellipse2D.Double(205, 150, 390, 440));
        }
        fill(
                brush,
                darker(skin, 0.22),
                curve(
                        318, 620, 322, 740, 310, 790, 290, 810, 340, 890, 460, 890, 510, 810, 490, 790, 478, 740, 482,
                        620, 430, 600, 370, 600, 318, 620));
        soft(brush, 400, 705, 110, 75, darker(skin, 0.55), 0.6);
        Shape body = curve(
                30, 1000, 50, 880, 120, 840, 300, 795, 330, 870, 470, 870, 500, 795, 680, 840, 750, 880, 770, 1000, 600,
                1010, 200, 1010, 30, 1000);
        fill(brush, shirt, body);
        within(brush, body, () -> {
            soft(brush, 250, 880, 220, 130, lighter(shirt, 0.3), 0.5);
            soft(brush, 640, 960, 200, 150, darker(shirt, 0.5), 0.5);
        });
        line(brush, darker(shirt, 0.35), 5, curve(300, 795, 335, 875, 465, 875, 500, 795));
    }

    private void paintFace(Graphics2D brush) {
        if (!longHair) {
            for (int side : new int[] {-1, 1}) {
                fill(brush, darker(skin, 0.12), new Ellipse2D.Double(400 + side * 183 - 28, 400, 56, 110));
                soft(brush, 400 + side * 186, 455, 20, 40, darker(skin, 0.4), 0.5);
            }
        }
        Shape face = curve(
                400, 190, 545, 190, 592, 320, 588, 450, 584, 560, 540, 650, 470, 712, 430, 742, 370, 742, 330, 712, 260,
                650, 216, 560, 212, 450, 208, 320, 255, 190, 400, 190);
        fill(brush, skin, face);
        within(brush, face, () -> {
            soft(brush, 340, 330, 300, 260, lighter(skin, 0.45), 0.55);
            soft(brush, 610, 520, 130, 330, darker(skin, 0.4), 0.55);
            soft(brush, 195, 540, 90, 300, darker(skin, 0.35), 0.45);
            soft(brush, 400, 745, 200, 60, darker(skin, 0.4), 0.45);
            soft(brush, 290, 545, 75, 55, mixed(skin, lips, 0.6), 0.55);
            soft(brush, 510, 545, 75, 55, mixed(skin, lips, 0.6), 0.55);
            soft(brush, 400, 690, 60, 40, lighter(skin, 0.35), 0.4);
        });
    }

    private void paintEyes(Graphics2D brush) {
        for (int side : new int[] {-1, 1}) {
            AffineTransform before = brush.getTransform();
            brush.translate(400 + side * 84, 440);
            brush.scale(side, 1);
            soft(brush, 0, -8, 70, 42, darker(skin, 0.35), 0.5);
            Shape eye = curve(-44, 8, -26, -20, 18, -26, 46, -4, 28, 18, -18, 22, -44, 8);
            fill(brush, new Color(0xf4efe9), eye);
            within(brush, eye, () -> {
                soft(brush, 0, -20, 60, 22, new Color(0x5a4a44), 0.55);
                fill(brush, darker(hair, 0.1), new Ellipse2D.Double(-20, -21, 40, 40));
                soft(brush, 0, 8, 18, 14, lighter(hair, 0.5), 0.8);
                fill(brush, new Color(0x0d0a09), new Ellipse2D.Double(-9, -10, 18, 18));
            });
            // The light comes from one side for both.
            fill(brush, Color.WHITE, new Ellipse2D.Double(side * -7 - 4, -10, 8, 8));
            line(brush, darker(hair, 0.55), 6, curve(-46, 9, -26, -21, 18, -27, 49, -6));
            line(brush, darker(skin, 0.45), 2, curve(-40, 10, -18, 23, 28, 19, 44, -2));
            line(brush, darker(skin, 0.4), 3, curve(-40, -16, -20, -38, 22, -42, 48, -22));
            fill(brush, darker(hair, 0.2), curve(-56, -56, -20, -86, 26, -86, 66, -58, 26, -72, -20, -70, -56, -56));
            brush.setTransform(before);
        }
    }

    private void paintNose(Graphics2D brush) {
        soft(brush, 428, 490, 24, 90, darker(skin, 0.3), 0.55);
        soft(brush, 392, 480, 16, 90, lighter(skin, 0.6), 0.7);
        soft(brush, 400, 556, 50, 26, darker(skin, 0.3), 0.6);
        soft(brush, 396, 538, 24, 20, lighter(skin, 0.6), 0.75);
        for (int side : new int[] {-1, 1}) {
            soft(brush, 400 + side * 18, 562, 13, 7, darker(skin, 0.75), 0.9);
            line(
                    brush,
                    darker(skin, 0.4),
                    3,
                    curve(400 + side * 36, 532, 400 + side * 48, 548, 400 + side * 42, 566, 400 + side * 30, 564));
        }
        soft(brush, 400, 592, 16, 22, darker(skin, 0.25), 0.5);
    }

    private void paintMouth(Graphics2D brush) {
        soft(brush, 400, 632, 110, 40, darker(skin, 0.2), 0.4);
        fill(
                brush,
                darker(lips, 0.18),
                curve(
                        326, 630, 350, 620, 378, 606, 400, 616, 422, 606, 450, 620, 474, 630, 440, 636, 360, 636, 326,
                        630));
        fill(brush, lips, curve(326, 630, 360, 634, 440, 634, 474, 630, 448, 668, 352, 668, 326, 630));
        soft(brush, 392, 645, 34, 9, lighter(lips, 0.6), 0.7);
        line(brush, darker(lips, 0.6), 3.5, curve(322, 629, 360, 636, 440, 636, 478, 629));
        soft(brush, 400, 672, 48, 12, darker(skin, 0.4), 0.55);
    }

    private void paintFringe(Graphics2D brush) {
        Shape cap = longHair
                ? curve(
                        400, 128, 560, 120, 650, 250, 628, 540, 612, 420, 590, 340, 520, 265, 440, 305, 320, 310, 232,
                        330, 205, 380, 190, 440, 172, 540, 150, 250, 240, 120, 400, 128)
                : curve(
                        400, 122, 560, 118, 625, 240, 600, 410, 592, 330, 572, 275, 520, 242, 450, 266, 350, 266, 280,
                        240, 230, 272, 210, 330, 200, 410, 175, 240, 240, 118, 400, 122);
        fill(brush, hair, cap);
        within(brush, cap, () -> {
            soft(brush, 320, 190, 150, 70, lighter(hair, 0.35), 0.6);
            for (int strand = 0; strand < 9; strand++) {
                int x = 230 + strand * 42;
                line(brush, darker(hair, 0.3), 2, curve(400, 128, x + 10, 160, x, 220, x - 20 + strand * 5, 330));
            }
        });
    }

    /** Paints nothing beside the shape. */
    private static void within(Graphics2D brush, Shape shape, Runnable painting) {
        Shape before = brush.getClip();
        brush.clip(shape);
        painting.run();
        brush.setClip(before);
    }

    private static void fill(Graphics2D brush, Color colour, Shape shape) {
        brush.setPaint(colour);
        brush.fill(shape);
    }

    private static void line(Graphics2D brush, Color colour, double width, Shape shape) {
        brush.setPaint(colour);
        brush.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(shape);
    }

    /** A patch that is strongest in its middle and gone at its edge. */
    private static void soft(
            Graphics2D brush, double x, double y, double across, double down, Color colour, double opacity) {
        AffineTransform before = brush.getTransform();
        brush.translate(x, y);
        brush.scale(across, down);
        Color middle = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * opacity));
        Color half = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * opacity * 0.45));
        Color edge = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        brush.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 0.5f, 1}, new Color[] {middle, half, edge}));
        brush.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        brush.setTransform(before);
    }

    private static Color lighter(Color colour, double share) {
        return mixed(colour, Color.WHITE, share);
    }

    private static Color darker(Color colour, double share) {
        return mixed(colour, new Color(0x1a0f0c), share);
    }

    private static Color mixed(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + share * (other.getRed() - one.getRed())),
                (int) (one.getGreen() + share * (other.getGreen() - one.getGreen())),
                (int) (one.getBlue() + share * (other.getBlue() - one.getBlue())));
    }

    /** A point, and then three for each further stretch: two that it is drawn towards, and where it ends. */
    private static Shape curve(double... numbers) {
        Path2D curve = new Path2D.Double();
        curve.moveTo(numbers[0], numbers[1]);
        for (int i = 2; i < numbers.length; i += 6) {
            curve.curveTo(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3], numbers[i + 4], numbers[i + 5]);
        }
        return curve;
    }
}
