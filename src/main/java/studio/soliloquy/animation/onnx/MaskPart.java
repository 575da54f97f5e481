package studio.soliloquy.animation.onnx;

import java.util.Map;
import studio.soliloquy.animation.network.Mask;

/** What of the crop is hidden from the network. */
final class MaskPart {
    private static final Map<String, Shape> SHAPES =
            Names.inOrder("lower-half", Shape.LOWER_HALF, "rectangle", Shape.RECTANGLE, "ellipse", Shape.ELLIPSE);

    private enum Shape {
        LOWER_HALF,
        RECTANGLE,
        ELLIPSE
    }

    private MaskPart() {}

    static Mask read(Branch branch, int edge) {
        Shape shape = branch.choice("shape", SHAPES);
        double[] value = branch.perColour("value", 0);
        int half = edge / 2;
        Mask mask = switch (shape) {
            case LOWER_HALF -> Mask.rectangle(edge, 0, half, edge, edge - half, value);
            case RECTANGLE -> inArea(branch, edge, value, Mask::rectangle);
            case ELLIPSE -> inArea(branch, edge, value, Mask::ellipse);
        };
        branch.end();
        return mask;
    }

    @FunctionalInterface
    private interface Drawing {
        Mask of(int edge, int x, int y, int width, int height, double[] value);
    }

    private static Mask inArea(Branch branch, int edge, double[] value, Drawing drawing) {
        double[] area = branch.numbers("area", 4, "a list of four numbers (x, y, width, height)");
        return branch.checked(
                () -> drawing.of(edge, (int) area[0], (int) area[1], (int) area[2], (int) area[3], value));
    }
}
