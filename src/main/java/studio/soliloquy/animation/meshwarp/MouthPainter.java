package studio.soliloquy.animation.meshwarp;

/**
 * Puts a mouth together from its layers: what is inside it, over that the lower lip and chin as their field carries
 * them, over that the upper lip and the rest. One thread at a time.
 */
final class MouthPainter {
    private final WarpPlan plan;
    private final double[] colour = new double[3];

    MouthPainter(WarpPlan plan) {
        this.plan = plan;
    }

    /**
     * @param face the region as the upper field carries it, changed within the mouth's rectangle
     * @param chin the mouth's rectangle as the lower field carries it
     * @param upperShare of each place of that rectangle, 0…255
     * @param lowerShare the same for the lower lip
     */
    void paint(FaceRig.Posed pose, byte[] face, byte[] chin, byte[] upperShare, byte[] lowerShare) {
        PixelRectangle mouth = plan.mouth();
        Inside inside = new Inside(pose);
        for (int row = 0; row < mouth.height(); row++) {
            int at = ((mouth.y() + row) * plan.region().width() + mouth.x()) * 3;
            for (int column = 0; column < mouth.width(); column++, at += 3) {
                int pixel = row * mouth.width() + column;
                int upper = upperShare[pixel] & 0xff;
                if (upper < 255) {
                    int lower = Math.min(lowerShare[pixel] & 0xff, 255 - upper);
                    int rest = 255 - upper - lower;
                    if (rest > 1) {
                        inside.paint(mouth.x() + column, mouth.y() + row, colour);
                    }
                    blend(face, at, chin, pixel * 3, upper, lower, rest > 1 ? rest : 0);
                }
            }
        }
    }

    private void blend(byte[] face, int at, byte[] chin, int from, int upper, int lower, int rest) {
        double sum = upper + lower + rest;
        for (int c = 0; c < 3; c++) {
            double value = upper * (face[at + c] & 0xff) + lower * (chin[from + c] & 0xff) + rest * colour[c];
            face[at + c] = (byte) Math.round(Math.max(0, Math.min(255, value / sum)));
        }
    }

    /** The inside of the mouth in one pose. */
    private final class Inside {
        private final FaceRig.Posed pose;
        private final LipLines lines;
        private final Vector origin;
        private final double xx;
        private final double xy;
        private final double yx;
        private final double yy;
        private final double jawDrop;
        private final double opened;

        Inside(FaceRig.Posed pose) {
            this.pose = pose;
            lines = LipLines.of(plan.rig(), plan.plane(), pose::inPicture);
            origin = pose.skull(Vector.ZERO);
            Vector x =
                    pose.skull(plan.rig().head().directionToHead(alongRest())).minus(origin);
            Vector y =
                    pose.skull(plan.rig().head().directionToHead(acrossRest())).minus(origin);
            double determinant = x.x() * y.y() - x.y() * y.x();
            xx = y.y() / determinant;
            xy = -y.x() / determinant;
            yx = -x.y() / determinant;
            yy = x.x() / determinant;
            Vector dropped = pose.lowerJaw(Vector.ZERO).minus(origin);
            jawDrop = (yx * dropped.x() + yy * dropped.y()) / plan.plane().width();
            opened = (gap(lines) - gap(plan.restLines())) / plan.plane().width();
        }

        private double gap(LipLines of) {
            return of.lower().at(0) - of.upper().at(0);
        }

        private Vector alongRest() {
            return new Vector(plan.plane().alongX(), plan.plane().alongY(), 0);
        }

        private Vector acrossRest() {
            return new Vector(-plan.plane().alongY(), plan.plane().alongX(), 0);
        }

        void paint(double pixelX, double pixelY, double[] bgr) {
            MouthPlane plane = plan.plane();
            double width = plane.width();
            double dx = pixelX - origin.x();
            double dy = pixelY - origin.y();
            double x = 0.5 * plane.sideways(xx * dx + xy * dy);
            double y = (yx * dx + yy * dy) / width;
            double along = plane.along(pixelX, pixelY);
            double across = plane.across(pixelX, pixelY);
            double below = Math.max(0, across - lines.upper().at(along)) / width;
            double above = Math.max(0, lines.lower().at(along) - across) / width;
            plan.cavity()
                    .paint(
                            new MouthCavity.Place(
                                    x,
                                    y,
                                    y - jawDrop,
                                    below,
                                    above,
                                    pose.mouth().tongue(),
                                    Math.min(1, pose.mouth().round()),
                                    Math.min(1, pose.mouth().tuck())),
                            bgr);
            plan.interior().cover(x, y, opened, bgr);
            double grain = plan.colours().grain() * Grain.at((int) pixelX, (int) pixelY);
            double luma = PortraitColours.luma(bgr[0], bgr[1], bgr[2]);
            for (int c = 0; c < 3; c++) {
                bgr[c] += grain * Ramp.mix(0.3, 0.8, Ramp.clamp(luma / 128));
            }
        }
    }
}
