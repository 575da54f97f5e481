package studio.soliloquy.animation.onnx;

import java.util.List;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.template.CropBox;

/** The edges of a face's box in whole pixels; right and bottom are the first outside. */
record BoxEdges(int left, int top, int right, int bottom) {
    /**
     * As {@code crop} asks, by detector or by mesh: truncated to whole pixels, then padded, then cut off where the picture
     * ends, in the order in which Wav2Lip does it.
     */
    static BoxEdges of(FaceMesh mesh, CropPart crop, int width, int height) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (int point : crop.points()) {
            left = Math.min(left, mesh.x(point));
            top = Math.min(top, mesh.y(point));
            right = Math.max(right, mesh.x(point));
            bottom = Math.max(bottom, mesh.y(point));
        }
        double[] margins = crop.margins();
        boolean parts = crop.by() == CropPart.By.MESH;
        double across = parts ? right - left : 1;
        double down = parts ? bottom - top : 1;
        return squared(
                        Math.max(0, (int) left) - margins[2] * across,
                        Math.max(0, (int) top) - margins[0] * down,
                        (int) right + margins[3] * across,
                        (int) bottom + margins[1] * down,
                        crop.square())
                .within(width, height);
    }

    private static BoxEdges squared(double left, double top, double right, double bottom, boolean square) {
        double longer = Math.max(right - left, bottom - top);
        double across = square ? (longer - (right - left)) / 2 : 0;
        double down = square ? (longer - (bottom - top)) / 2 : 0;
        return new BoxEdges(
                (int) Math.round(left - across), (int) Math.round(top - down), (int) Math.round(right + across), (int)
                        Math.round(bottom + down));
    }

    /** At least one pixel stays, wherever the face is. */
    private BoxEdges within(int width, int height) {
        int x = Math.max(0, Math.min(width - 1, left));
        int y = Math.max(0, Math.min(height - 1, top));
        return new BoxEdges(x, y, Math.max(x + 1, Math.min(width, right)), Math.max(y + 1, Math.min(height, bottom)));
    }

    /** Truncated to whole pixels. */
    static BoxEdges mean(List<BoxEdges> boxes) {
        int count = boxes.size();
        return new BoxEdges(
                boxes.stream().mapToInt(BoxEdges::left).sum() / count,
                boxes.stream().mapToInt(BoxEdges::top).sum() / count,
                boxes.stream().mapToInt(BoxEdges::right).sum() / count,
                boxes.stream().mapToInt(BoxEdges::bottom).sum() / count);
    }

    CropBox box() {
        return new CropBox(left, top, right - left, bottom - top);
    }
}
