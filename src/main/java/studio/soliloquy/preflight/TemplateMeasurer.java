package studio.soliloquy.preflight;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceFinder;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.template.TemplateSets;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.Pictures;

/** Looks at a template set's boxes, all of them, and at some of its frames, evenly spread; one frame in memory at a time. */
@Component
class TemplateMeasurer {
    /** Some 25 milliseconds are needed for each. */
    private static final int FRAMES = 32;

    /** Of the picture around the face, which is all that is looked at: a box and its half on every side. */
    private static final int LOOKED_AT = 480;

    /** A frame is blurred where it has less than this share of the others' sharpness. */
    private static final double BLURRED = 0.3;

    /** Of the box's width, from one frame to the next at 25 a second. */
    private static final double JUMP = 0.2;

    private final TemplateSets sets;
    private final FaceFinder finder;
    private final Measures measures;

    TemplateMeasurer(TemplateSets sets, FaceFinder finder, Measures measures) {
        this.sets = sets;
        this.finder = finder;
        this.measures = measures;
    }

    TemplateMeasures of(Asset templateSet) {
        return measures.of(templateSet.id(), TemplateMeasures.class, () -> measure(sets.open(templateSet.id())));
    }

    private record Look(boolean face, double sharpness) {}

    private TemplateMeasures measure(TemplateSet set) {
        List<TemplateFrame> frames = set.frames();
        int checked = Math.min(FRAMES, frames.size());
        List<Look> looks = IntStream.range(0, checked)
                .mapToObj(index -> look(frames.get((int) ((long) index * frames.size() / checked))))
                .toList();
        double[] sharpness =
                looks.stream().mapToDouble(Look::sharpness).sorted().toArray();
        double median = sharpness[sharpness.length / 2];
        return new TemplateMeasures(
                frames.size(),
                checked,
                (int) looks.stream().filter(look -> !look.face).count(),
                (int) looks.stream()
                        .filter(look -> look.sharpness < BLURRED * median)
                        .count(),
                medianWidth(frames),
                jumps(frames),
                median);
    }

    private Look look(TemplateFrame frame) {
        Frame picture = Pictures.readAccepted(frame.picture());
        CropBox box = frame.crop();
        Frame around = around(picture, box);
        boolean face = finder.find(Pictures.fitWithin(around, LOOKED_AT)).stream()
                .anyMatch(found -> found.box().width() * scale(around) > box.width() / 3.0);
        return new Look(face, Sharpness.of(picture, box.x(), box.y(), box.width(), box.height()));
    }

    private static double scale(Frame around) {
        return Math.max(1, Math.max(around.width(), around.height()) / (double) LOOKED_AT);
    }

    /** Where there is another face in the frame, it is not the one in the box. */
    private static Frame around(Frame picture, CropBox box) {
        FaceBox wide = new FaceBox(
                box.x() - box.width() / 2.0, box.y() - box.height() / 2.0, box.width() * 2.0, box.height() * 2.0);
        int left = (int) Math.max(0, wide.x());
        int top = (int) Math.max(0, wide.y());
        int right = (int) Math.min(picture.width(), wide.x() + wide.width());
        int bottom = (int) Math.min(picture.height(), wide.y() + wide.height());
        return Pictures.cropped(picture, left, top, right - left, bottom - top);
    }

    private static int medianWidth(List<TemplateFrame> frames) {
        int[] widths =
                frames.stream().mapToInt(frame -> frame.crop().width()).sorted().toArray();
        return widths[widths.length / 2];
    }

    private static int jumps(List<TemplateFrame> frames) {
        return (int) IntStream.range(1, frames.size())
                .filter(index ->
                        jumps(frames.get(index - 1).crop(), frames.get(index).crop()))
                .count();
    }

    private static boolean jumps(CropBox before, CropBox after) {
        double aside = Math.hypot(
                centre(after.x(), after.width()) - centre(before.x(), before.width()),
                centre(after.y(), after.height()) - centre(before.y(), before.height()));
        double growth = Math.abs(after.width() - before.width());
        return Math.max(aside, growth) > JUMP * before.width();
    }

    private static double centre(int start, int length) {
        return start + length / 2.0;
    }
}
