package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.video.Frame;

/**
 * What a portrait with parted lips itself shows between them. While the mouth is hardly moved that is what is seen,
 * fixed to the skull; the wider it opens, the more the painted mouth takes over. Where the portrait shows teeth, the
 * painted ones take on their colour and length. Never changes once made; safe to use from any thread.
 */
final class RestInterior {
    /** How far the lips part beyond the portrait's gap until nothing of it is left, in mouth widths. */
    private static final double GONE = 0.09;

    private static final double USUAL_TEETH_EDGE = 0.07;

    private final Frame source;
    private final MouthPlane plane;
    private final LipLines lines;
    private final boolean parted;
    private final double[] tooth = new double[3];
    private double teethShare;

    private RestInterior(Frame source, MouthPlane plane, LipLines lines, boolean parted) {
        this.source = source;
        this.plane = plane;
        this.lines = lines;
        this.parted = parted;
    }

    static RestInterior of(Frame source, MouthPlane plane, LipLines lines, boolean parted) {
        RestInterior interior = new RestInterior(source, plane, lines, parted);
        if (parted) {
            interior.lookForTeeth();
        }
        return interior;
    }

    /** Teeth are about as bright as the brightest of the interior and much less red than lips. */
    private void lookForTeeth() {
        double reach = 0.35 * plane.width();
        int places = 0;
        int teeth = 0;
        for (double along = -reach; along <= reach; along++) {
            for (double across = lines.upper().at(along) + 1;
                    across < lines.lower().at(along) - 1;
                    across++) {
                double[] colour = colourAt(along, across);
                places++;
                if (isTooth(colour)) {
                    teeth++;
                    for (int c = 0; c < 3; c++) {
                        tooth[c] += colour[c];
                    }
                }
            }
        }
        teethShare = places == 0 ? 0 : (double) teeth / places;
        for (int c = 0; c < 3; c++) {
            tooth[c] = Math.min(245, 1.12 * tooth[c] / Math.max(1, teeth));
        }
    }

    private static boolean isTooth(double[] bgr) {
        double luma = PortraitColours.luma(bgr[0], bgr[1], bgr[2]);
        return luma > 70 && (bgr[2] - bgr[1]) / luma < 0.32;
    }

    private double[] colourAt(double along, double across) {
        double x = plane.originX() + along * plane.alongX() - across * plane.alongY();
        double y = plane.originY() + along * plane.alongY() + across * plane.alongX();
        double[] colour = new double[3];
        for (int c = 0; c < 3; c++) {
            colour[c] = CubicSample.of(source, x, y, c);
        }
        return colour;
    }

    boolean hasTeeth() {
        return teethShare > 0.35;
    }

    /** The mean colour of the portrait's teeth, in full light. */
    double[] tooth() {
        return tooth.clone();
    }

    /** How far the front teeth reach below the middle of the portrait's gap, in mouth widths. */
    double teethEdge() {
        double half = 0.5 * (lines.lower().at(0) - lines.upper().at(0)) / plane.width();
        return hasTeeth() ? Math.max(0.05, half + 0.02) : USUAL_TEETH_EDGE - (parted ? half : 0);
    }

    /**
     * Lays the portrait's own interior over the painted one.
     *
     * @param x half of the share of the way to the corner, −0.5…0.5
     * @param y in mouth widths below the middle of the gap, on the skull
     * @param opened how much further apart the lips are than in the portrait, in mouth widths
     */
    void cover(double x, double y, double opened, double[] bgr) {
        double stays = parted ? 1 - Ramp.smooth(0, GONE, opened) : 0;
        if (stays > 0) {
            double along = 2 * x * (x < 0 ? plane.rightReach() : plane.leftReach());
            double across = y * plane.width();
            double[] colour = colourAt(along, across);
            // a pixel wider than the gap: the lips' own edges lie over it
            double inside = 1 - lines.upperShare(along, across + 1) - lines.lowerShare(along, across - 1);
            double share = stays * Ramp.clamp(inside);
            for (int c = 0; c < 3; c++) {
                bgr[c] = Ramp.mix(bgr[c], colour[c], share);
            }
        }
    }
}
