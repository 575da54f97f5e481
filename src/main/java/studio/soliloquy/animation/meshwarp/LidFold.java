package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.video.Frame;

/**
 * Closes one eye of the portrait: the upper lid slides down over the eye to the lower lid, its skin unfolding from
 * below the brow, while the eye stays where it is. The further it unfolds, the more of it is skin that an open eye
 * hides. Everything that depends on the place alone is worked out once. Never changes once made; safe to use from any
 * thread.
 */
final class LidFold {
    private static final double EDGE = 1.4;

    private final PixelRectangle bounds;
    private final EyeOutline eye;
    private final LidSkin skin;
    private final double grain;
    private final float[] across;
    private final float[] brow;
    private final float[] lid;
    private final float[] closed;
    private final float[] inner;

    private LidFold(Frame picture, EyeOutline eye, PortraitColours colours) {
        this.eye = eye;
        grain = colours.grain();
        bounds = eye.bounds(picture.width(), picture.height());
        skin = new LidSkin(picture, eye, bounds, colours.skin());
        int pixels = bounds.width() * bounds.height();
        across = new float[pixels];
        brow = new float[pixels];
        lid = new float[pixels];
        closed = new float[pixels];
        inner = new float[pixels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            double x = bounds.x() + pixel % bounds.width();
            double y = bounds.y() + pixel / bounds.width();
            double along = eye.along(x, y);
            across[pixel] = (float) eye.across(x, y);
            brow[pixel] = (float) eye.brow(along);
            lid[pixel] = (float) eye.upperLid(along);
            closed[pixel] = (float) eye.closedLid(along);
            double ends = Math.min(along, eye.width() - along) / eye.width();
            inner[pixel] = (float) Ramp.smooth(-0.06, 0.16, ends);
        }
    }

    /** @param colours of the portrait */
    static LidFold of(Frame picture, EyeOutline eye, PortraitColours colours) {
        return new LidFold(picture, eye, colours);
    }

    PixelRectangle bounds() {
        return bounds;
    }

    /**
     * Paints the eye with its lid lowered.
     *
     * @param closure 0 as in the portrait … 1 closed
     * @param source the portrait, not changed
     * @param rows whole rows of the portrait, changed within {@link #bounds()}
     * @param firstRow which row of the portrait they start with
     */
    void close(double closure, Frame source, byte[] rows, int firstRow) {
        for (int pixel = 0; pixel < across.length; pixel++) {
            double edge = Ramp.mix(lid[pixel], closed[pixel], closure);
            double cover = Ramp.clamp(0.5 + (edge - across[pixel]) / EDGE);
            if (edge - lid[pixel] > 0.01 && cover > 0 && across[pixel] > brow[pixel]) {
                paint(pixel, edge, cover, source, rows, firstRow);
            }
        }
    }

    private void paint(int pixel, double edge, double cover, Frame source, byte[] rows, int firstRow) {
        int column = bounds.x() + pixel % bounds.width();
        int row = bounds.y() + pixel / bounds.width();
        double shift = unfold(pixel, edge) - across[pixel];
        double x = column + shift * eye.downX();
        double y = row + shift * eye.downY();
        double hidden = hidden(pixel, edge);
        double lash = lash(pixel, edge);
        double shade = 1 - 0.06 * Ramp.smooth(0.35, 1, (across[pixel] - brow[pixel]) / (edge - brow[pixel]));
        double noise = grain * Grain.at(column, row);
        for (int colour = 0; colour < 3; colour++) {
            int at = source.offset(column, row - firstRow) + colour;
            double moved = CubicSample.of(source, x, y, colour);
            double fresh = Ramp.mix(moved, skin.colour(pixel, colour) * shade + noise, hidden);
            double lashed = Ramp.mix(fresh, Math.min(fresh, skin.lash(colour)), lash);
            double mixed = Ramp.mix(rows[at] & 0xff, lashed, cover);
            rows[at] = (byte) Math.round(Math.max(0, Math.min(255, mixed)));
        }
    }

    /** How much of a place is skin that the open eye hides: none at the brow, most of it towards the lid's edge. */
    private double hidden(int pixel, double edge) {
        double way = edge - lid[pixel];
        double down = (across[pixel] - brow[pixel]) / (edge - brow[pixel]);
        return 0.95 * inner[pixel] * Ramp.smooth(0.15, 0.55, down) * Ramp.smooth(0, 0.14 * eye.width(), way);
    }

    private double lash(int pixel, double edge) {
        double way = edge - lid[pixel];
        double distance = edge - 0.02 * eye.width() - across[pixel];
        double thickness = (distance > 0 ? 0.045 : 0.03) * eye.width();
        return 0.72 * inner[pixel] * Ramp.gauss(distance, thickness) * Ramp.smooth(0, 0.14 * eye.width(), way);
    }

    /**
     * Where on the open lid a place of the lowered one comes from. From the brow (0) to the lid's edge (1) the skin
     * moves by τ(1 + τ)/2 of the lid's way or so, starting without a kink.
     */
    private double unfold(int pixel, double edge) {
        double way = edge - lid[pixel];
        double length = Math.max(1, lid[pixel] - brow[pixel]);
        double place = across[pixel] - brow[pixel];
        if (place >= length + way) {
            return across[pixel] - way;
        }
        double linear = length + 0.25 * way;
        double square = 0.75 * way;
        double share = square < 1e-6
                ? place / linear
                : (-linear + Math.sqrt(linear * linear + 4 * square * place)) / (2 * square);
        return brow[pixel] + share * length;
    }
}
