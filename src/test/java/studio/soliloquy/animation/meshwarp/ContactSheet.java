package studio.soliloquy.animation.meshwarp;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import studio.soliloquy.animation.MouthShape;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.video.Frame;

class ContactSheet {
    static Frame read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        Frame frame = Frame.black(image.getWidth(), image.getHeight());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int rgb = image.getRGB(x, y);
                int at = frame.offset(x, y);
                frame.bgr()[at] = (byte) rgb;
                frame.bgr()[at + 1] = (byte) (rgb >> 8);
                frame.bgr()[at + 2] = (byte) (rgb >> 16);
            }
        }
        return frame;
    }

    static void write(Frame frame, Path file) throws IOException {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int at = frame.offset(x, y);
                image.setRGB(
                        x,
                        y,
                        (frame.bgr()[at] & 255) | (frame.bgr()[at + 1] & 255) << 8 | (frame.bgr()[at + 2] & 255) << 16);
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    static Map<String, MouthShape> shapes() {
        Map<String, MouthShape> shapes = new LinkedHashMap<>();
        shapes.put("rest", MouthShape.REST);
        shapes.put("half", new MouthShape(0.35f, 0, 0, 0, 0, 0, 0));
        shapes.put("ah", new MouthShape(0.8f, 0, 0, 0, 0, 0, 0));
        shapes.put("ee", new MouthShape(0.2f, 0, 0, 0.9f, 0, 0, 0));
        shapes.put("oo", new MouthShape(0.25f, 0, 1, 0, 0, 0, 0));
        shapes.put("mbp", new MouthShape(0.1f, 1, 0, 0, 0, 0, 0));
        shapes.put("fv", new MouthShape(0.08f, 0, 0, 0, 1, 0, 0));
        shapes.put("full", new MouthShape(1, 0, 0, 0.2f, 0, 0, 0));
        return shapes;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            String name = arguments[i];
            String[] numbers =
                    Files.readString(folder.resolve(name + ".mesh")).trim().split("\\s+");
            float[] points = new float[numbers.length];
            for (int k = 0; k < points.length; k++) points[k] = Float.parseFloat(numbers[k]);
            long start = System.nanoTime();
            WarpPlan plan = new WarpPlan(read(folder.resolve(name + ".png")), new FaceMesh(points));
            try (PortraitWarp warp = new PortraitWarp(plan)) {
                System.out.printf(
                        "%s plan %.0f ms region %s mouth %s points %d parted %b lids %d yaw %.2f grain %.1f%n",
                        name,
                        (System.nanoTime() - start) / 1e6,
                        plan.region(),
                        plan.mouth(),
                        plan.rig().points().size(),
                        plan.rig().isParted(),
                        plan.lids().size(),
                        plan.rig().head().yaw(),
                        plan.colours().grain());
                Frame target = plan.portrait().copy();
                for (var shape : shapes().entrySet()) {
                    warp.render(MouthPose.of(shape.getValue(), 1), HeadPose.REST, 0, target);
                    write(target, folder.resolve("out/" + name + "-" + shape.getKey() + ".png"));
                }
                double[] c = {0.2, 0.5, 0.8, 1};
                for (double closure : c) {
                    warp.render(MouthPose.REST, HeadPose.REST, closure, target);
                    write(target, folder.resolve("out/" + name + "-blink" + (int) (closure * 10) + ".png"));
                }
                double d = Math.PI / 180;
                warp.render(
                        MouthPose.of(new MouthShape(0.5f, 0, 0, 0, 0, 0, 0), 1),
                        new HeadPose(3 * d, 1.5 * d, 2 * d, 1),
                        0,
                        target);
                write(target, folder.resolve("out/" + name + "-head1.png"));
                warp.render(
                        MouthPose.of(new MouthShape(0.5f, 0, 0, 0, 0, 0, 0), 1),
                        new HeadPose(-3 * d, -1.5 * d, -2 * d, -1),
                        0,
                        target);
                write(target, folder.resolve("out/" + name + "-head2.png"));
                for (int n = 0; n < 3; n++) {
                    long t = System.nanoTime();
                    for (int k = 0; k < 40; k++)
                        warp.render(
                                MouthPose.of(new MouthShape(0.5f, 0, 0, 0, 0, 0, 0), 1),
                                new HeadPose(3 * d, 1.5 * d, 2 * d, 1),
                                0,
                                target);
                    System.out.printf("  %.1f ms a frame%n", (System.nanoTime() - t) / 40e6);
                }
            }
        }
    }
}
