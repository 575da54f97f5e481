package studio.soliloquy.animation.meshwarp;

/**
 * The inside of the mouth, painted place by place. Lengths are mouth widths: x from the middle of the teeth to the side,
 * −0.5…0.5 between the corners, y downwards from the line between the lips. The upper teeth stand still on the skull;
 * lower teeth and tongue go with the jaw. Never changes once made.
 */
final class MouthCavity {
    private static final double[] UPPER_TEETH = {0, 0.165, 0.285, 0.375, 0.44, 0.5};
    private static final double[] LOWER_TEETH = {0, 0.1, 0.2, 0.3, 0.39, 0.47};
    private static final double LOWER_TEETH_LIGHT = 0.62;

    /** In the mouth's shade blue and green are lost before red. */
    private static final double[] WARMTH = {1.22, 1.1, 0.86};

    private final PortraitColours colours;
    private final double softness;
    private final double teethEdge;

    /**
     * @param softness width of an edge in the picture, in mouth widths
     * @param teethEdge how far the front teeth reach below the line between the lips
     */
    MouthCavity(PortraitColours colours, double softness, double teethEdge) {
        this.colours = colours;
        this.teethEdge = teethEdge;
        this.softness = softness;
    }

    /**
     * One place of the inside.
     *
     * @param skullY y as the skull has it
     * @param jawY y as the jaw has it
     * @param below how far the place is below the upper lip
     * @param above how far it is above the lower lip
     * @param tongue how far the tongue is up, 0…1
     * @param round how far the lips are rounded: they come forward and hide the teeth
     * @param bite how far the lower lip is under the upper teeth, which then stand in the light
     */
    record Place(
            double x,
            double skullY,
            double jawY,
            double below,
            double above,
            double tongue,
            double round,
            double bite) {
        double gap() {
            return below + above;
        }
    }

    void paint(Place place, double[] bgr) {
        paintDepth(place, bgr);
        paintTongue(place, bgr);
        paintLowerTeeth(place, bgr);
        paintUpperTeeth(place, bgr);
        double light = occlusion(place);
        for (int c = 0; c < 3; c++) {
            bgr[c] *= Math.pow(light, WARMTH[c]);
        }
    }

    private void paintDepth(Place place, double[] bgr) {
        double share = Ramp.mix(0.10, 0.34, Ramp.smooth(-0.35, 0.05, place.jawY()));
        for (int c = 0; c < 3; c++) {
            bgr[c] = colours.flesh()[c] * share;
        }
    }

    private void paintTongue(Place place, double[] bgr) {
        double x = place.x();
        double top = -0.085 + 1.0 * x * x - 0.12 * place.tongue();
        double cover = Ramp.smooth(-0.03, 0.035, place.jawY() - top);
        double dome = Ramp.mix(0.5, 1, Ramp.smooth(0, 0.12, place.jawY() - top))
                * (1 - 0.6 * Ramp.smooth(0.05, 0.3, Math.abs(x)));
        double groove = 1 - 0.10 * Ramp.gauss(x, 0.018);
        for (int c = 0; c < 3; c++) {
            double tongue = (colours.flesh()[c] * 0.66 + colours.skin()[c] * 0.08) * dome * groove;
            bgr[c] = Ramp.mix(bgr[c], tongue, cover * 0.9);
        }
    }

    private void paintLowerTeeth(Place place, double[] bgr) {
        double x = Math.abs(place.x());
        int tooth = toothAt(LOWER_TEETH, x);
        double across = acrossTooth(LOWER_TEETH, tooth, x);
        double edge = -0.004 + 0.35 * x * x + 0.008 * Math.pow(Math.abs(2 * across - 1), 4);
        double cover = Ramp.smooth(-0.5 * softness, 0.5 * softness, place.jawY() - edge)
                * (1 - Ramp.smooth(0.24, 0.4, x))
                * (1 - 0.8 * place.round());
        double light = LOWER_TEETH_LIGHT
                * (1 - 0.75 * Ramp.smooth(0.1, 0.36, x))
                * gaps(LOWER_TEETH, tooth, x, 0.25)
                * Ramp.mix(0.9, 1, Ramp.smooth(0, 0.03, place.jawY() - edge));
        cover(bgr, cover, light);
    }

    private void paintUpperTeeth(Place place, double[] bgr) {
        double x = Math.abs(place.x());
        int tooth = toothAt(UPPER_TEETH, x);
        double across = acrossTooth(UPPER_TEETH, tooth, x);
        double hidden = place.round() * (1 - place.bite());
        double round = 0.012 * Math.pow(Math.abs(2 * across - 1), 3) + (tooth == 1 ? 0.006 : 0);
        double edge = teethEdge - 0.34 * x * x - round - 0.06 * hidden;
        double cover = Ramp.smooth(-0.5 * softness, 0.5 * softness, edge - place.skullY());
        double light = (1 - 0.3 * hidden)
                * (1 - 0.8 * Ramp.smooth(0.14, 0.46, x))
                * gaps(UPPER_TEETH, tooth, x, 0.12 + 0.12 * Ramp.smooth(0.06, 0, edge - place.skullY()))
                * Ramp.mix(0.93, 1, Ramp.smooth(0, 0.02, edge - place.skullY()))
                * (1 - 0.07 * Math.pow(2 * across - 1, 2));
        cover(bgr, cover, light);
    }

    private void cover(double[] bgr, double cover, double light) {
        for (int c = 0; c < 3; c++) {
            bgr[c] = Ramp.mix(bgr[c], colours.tooth()[c] * Math.pow(light, WARMTH[c]), cover);
        }
    }

    private static int toothAt(double[] boundaries, double x) {
        int tooth = 0;
        while (tooth < boundaries.length - 2 && x >= boundaries[tooth + 1]) {
            tooth++;
        }
        return tooth;
    }

    private static double acrossTooth(double[] boundaries, int tooth, double x) {
        return Ramp.clamp((x - boundaries[tooth]) / (boundaries[tooth + 1] - boundaries[tooth]));
    }

    /** The dark lines between neighbouring teeth. */
    private double gaps(double[] boundaries, int tooth, double x, double depth) {
        double width = Math.max(0.007, 0.45 * softness);
        double shade = Math.max(Ramp.gauss(x - boundaries[tooth], width), Ramp.gauss(x - boundaries[tooth + 1], width));
        return 1 - depth * shade;
    }

    /** The lips' shadow: light comes in from the front and a little from above. */
    private static double occlusion(Place place) {
        double upper = 0.42 + 0.58 * Ramp.smooth(0, 0.03 + 0.09 * Math.min(0.6, place.gap()), place.below());
        double lit = Math.max(upper, 0.8 * place.bite());
        double lower = 0.7 + 0.3 * Ramp.smooth(0, 0.03, place.above());
        double corner = 1 - 0.7 * Ramp.smooth(0.3, 0.5, Math.abs(place.x()));
        double narrow = 0.45 + 0.55 * Math.max(place.bite(), Ramp.smooth(0, 0.06, place.gap()));
        return lit * lower * corner * narrow;
    }
}
