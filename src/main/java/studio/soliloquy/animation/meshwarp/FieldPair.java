package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.video.GridWarp;

/**
 * Both fields of a portrait on their lattices. At the mouth's corners, where both lips meet, they run into their common
 * mean, and towards the border of the mouth's rectangle the lower field runs into the upper one. Never changes once
 * made; safe to use from any thread.
 */
final class FieldPair {
    private final WarpPlan plan;
    private final NodeLattice region;
    private final NodeLattice mouth;
    private final SplineOnLattice upperOnRegion;
    private final SplineOnLattice upperOnMouth;
    private final SplineOnLattice lowerOnMouth;
    private final float[] window;
    private final float[] toUpper;
    private final float[] toLower;

    FieldPair(WarpPlan plan) {
        this.plan = plan;
        region = new NodeLattice(plan.regionNodes());
        mouth = new NodeLattice(plan.mouthNodes());
        upperOnRegion = plan.upperField().on(region);
        upperOnMouth = plan.upperField().on(mouth);
        lowerOnMouth = plan.lowerField().on(mouth);
        window = new float[region.nodes()];
        for (int node = 0; node < window.length; node++) {
            window[node] = (float) plan.window().at(region.x(node), region.y(node));
        }
        toUpper = new float[mouth.nodes()];
        toLower = new float[mouth.nodes()];
        shareOutDifference();
    }

    /** Which share of the fields' difference each of them takes on at each node of the mouth. */
    private void shareOutDifference() {
        MouthPlane plane = plan.plane();
        RegionWindow edge = RegionWindow.of(plan.mouth(), 0.22 * plane.width());
        for (int node = 0; node < mouth.nodes(); node++) {
            double x = mouth.x(node);
            double y = mouth.y(node);
            double inside = edge.at(x, y);
            double meet = Ramp.smooth(0.72, 1, Math.abs(plane.sideways(plane.along(x, y))));
            toUpper[node] = (float) (inside * 0.5 * meet);
            toLower[node] = (float) (inside * (1 - 0.5 * meet));
        }
    }

    /** The numbers of one frame: one set for each thread that bends. */
    final class Bending {
        private final float[] regionX = new float[region.nodes()];
        private final float[] regionY = new float[region.nodes()];
        private final float[] mouthX = new float[mouth.nodes()];
        private final float[] mouthY = new float[mouth.nodes()];
        private final float[] differenceX = new float[mouth.nodes()];
        private final float[] differenceY = new float[mouth.nodes()];
        private final float[] shareX = new float[mouth.nodes()];
        private final float[] shareY = new float[mouth.nodes()];
        private final float[] regionSources = new float[region.nodes() * 2];
        private final float[] mouthSources = new float[mouth.nodes() * 2];

        void bend(FaceRig.Posed pose, GridWarp regionWarp, GridWarp mouthWarp) {
            FaceField.Coefficients upper = plan.upperField().coefficients(pose);
            FaceField.Coefficients lower = plan.lowerField().coefficients(pose);
            bendMouth(upper.x(), lower.x(), mouthX, differenceX, shareX);
            bendMouth(upper.y(), lower.y(), mouthY, differenceY, shareY);
            bendRegion(upper.x(), shareX, regionX);
            bendRegion(upper.y(), shareY, regionY);
            BackwardGrid.invert(region, regionX, regionY, regionSources);
            BackwardGrid.invert(mouth, mouthX, mouthY, mouthSources);
            regionWarp.bend(regionSources);
            mouthWarp.bend(mouthSources);
        }

        private void bendMouth(float[] upper, float[] lower, float[] field, float[] difference, float[] share) {
            upperOnMouth.evaluate(upper, field);
            lowerOnMouth.evaluate(lower, difference);
            for (int node = 0; node < field.length; node++) {
                float apart = difference[node] - field[node];
                share[node] = apart * toUpper[node];
                double held = plan.window().at(mouth.x(node), mouth.y(node));
                field[node] = (float) ((field[node] + apart * toLower[node]) * held);
            }
        }

        private void bendRegion(float[] upper, float[] share, float[] field) {
            upperOnRegion.evaluate(upper, field);
            for (int node = 0; node < field.length; node++) {
                double x = region.x(node);
                double y = region.y(node);
                double corner = inMouth(x, y) ? mouth.at(share, x, y) : 0;
                field[node] = (float) ((field[node] + corner) * window[node]);
            }
        }

        private boolean inMouth(double x, double y) {
            PixelRectangle bounds = plan.mouth();
            return x > bounds.x() && x < bounds.endX() && y > bounds.y() && y < bounds.endY();
        }

        /** How the region's displacements stand, for tests: x and y at the nodes. */
        float[][] displacements() {
            return new float[][] {regionX, regionY, mouthX, mouthY};
        }
    }

    NodeLattice regionLattice() {
        return region;
    }

    NodeLattice mouthLattice() {
        return mouth;
    }
}
