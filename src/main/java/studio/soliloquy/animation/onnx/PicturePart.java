package studio.soliloquy.animation.onnx;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.soliloquy.animation.network.CropGeometry;
import studio.soliloquy.animation.network.Mask;
import studio.soliloquy.animation.network.PictureInput;
import studio.soliloquy.animation.network.PictureView;
import studio.soliloquy.animation.network.PixelValues;
import studio.soliloquy.animation.network.PreparedFrame;
import studio.soliloquy.video.Interpolation;

/**
 * How the picture becomes tensors.
 *
 * @param mask there where a view is masked
 * @param inputs the views in each of the network's pictures, by the tensors' names
 * @param referenceFrame the template frame that {@link PictureView#REFERENCE} shows
 * @param channelsLast whether the tensors are [batch, height, width, channels]
 */
record PicturePart(
        CropPart crop,
        CropGeometry geometry,
        PixelValues values,
        Optional<Mask> mask,
        Map<String, List<PictureView>> inputs,
        int referenceFrame,
        boolean channelsLast) {
    static final Map<String, Boolean> COLOURS = Names.inOrder("bgr", false, "rgb", true);
    static final Map<String, Boolean> LAYOUTS = Names.inOrder("nchw", false, "nhwc", true);
    static final Map<String, Interpolation> INTERPOLATIONS =
            Names.inOrder("linear", Interpolation.LINEAR, "cubic", Interpolation.CUBIC, "area", Interpolation.AREA);
    private static final Map<String, PictureView> VIEWS = Names.inOrder(
            "picture", PictureView.PICTURE, "masked", PictureView.MASKED, "reference", PictureView.REFERENCE);
    private static final int SMALLEST = 8;
    private static final int LARGEST = 1024;
    private static final int WIDEST_RIM = 256;
    private static final int LAST_FRAME = 1_000_000;

    PicturePart {
        requireNonNull(crop, "crop");
        requireNonNull(geometry, "geometry");
        requireNonNull(values, "values");
        requireNonNull(mask, "mask");
        inputs = Map.copyOf(inputs);
    }

    /** @param back how the crop is scaled back to the box */
    static PicturePart read(Branch picture, Interpolation back) {
        CropPart crop = CropPart.read(picture.branch("crop"));
        CropGeometry geometry = new CropGeometry(
                picture.whole("size", SMALLEST, LARGEST),
                picture.whole("rim", 0, WIDEST_RIM, 0),
                picture.choice("interpolation", INTERPOLATIONS, Interpolation.LINEAR),
                back);
        Map<String, List<PictureView>> inputs = inputs(picture.branch("inputs"));
        Optional<Mask> mask = picture.optional("mask").map(branch -> MaskPart.read(branch, geometry.inner()));
        boolean masked = inputs.values().stream().anyMatch(views -> views.contains(PictureView.MASKED));
        if (masked && mask.isEmpty()) {
            throw picture.wrong("mask", "what is hidden in the masked pictures");
        }
        PicturePart part = new PicturePart(
                crop,
                geometry,
                values(picture),
                masked ? mask : Optional.empty(),
                inputs,
                picture.whole("reference-frame", 0, LAST_FRAME, 0),
                picture.choice("layout", LAYOUTS, false));
        picture.end();
        return part;
    }

    private static PixelValues values(Branch picture) {
        double[] deviation = picture.perColour("deviation", 1);
        if (deviation[0] == 0 || deviation[1] == 0 || deviation[2] == 0) {
            throw picture.wrong("deviation", "numbers other than 0");
        }
        return new PixelValues(
                picture.choice("colours", COLOURS, false),
                picture.perColour("scale", 1),
                picture.perColour("mean", 0),
                deviation);
    }

    private static Map<String, List<PictureView>> inputs(Branch inputs) {
        Map<String, List<PictureView>> views = new LinkedHashMap<>();
        inputs.keys().forEach(name -> views.put(name, inputs.choices(name, VIEWS)));
        if (views.isEmpty()) {
            throw PipelineMistake.wrong("pipeline.picture.inputs", "the names of one or more tensors", null);
        }
        return views;
    }

    /** One tensor's pictures, for one thread. */
    PictureInput input(List<PictureView> views, Optional<PreparedFrame> reference) {
        return new PictureInput(
                geometry,
                values,
                views,
                views.contains(PictureView.MASKED) ? mask : Optional.empty(),
                views.contains(PictureView.REFERENCE) ? reference : Optional.empty(),
                channelsLast);
    }

    boolean shows(PictureView view) {
        return inputs.values().stream().anyMatch(views -> views.contains(view));
    }
}
