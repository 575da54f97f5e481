package studio.soliloquy.animation.meshwarp;

import studio.soliloquy.video.Frame;
import studio.soliloquy.video.GridPicture;
import studio.soliloquy.video.GridWarp;

/**
 * Renders single frames of one portrait. Every frame stands alone: it depends on its poses and on nothing rendered
 * before. Owns native memory; one thread at a time; closed by whoever made it; a second close does nothing.
 */
final class PortraitWarp implements AutoCloseable {
    private final WarpPlan plan;
    private final GridWarp regionWarp;
    private final GridWarp mouthWarp;
    private final GridPicture picture;
    private final GridPicture upperMask;
    private final GridPicture lowerMask;
    private final FieldPair.Bending bending;
    private final MouthPainter painter;
    private final int mouthPart;
    private final byte[] face;
    private final byte[] chin;
    private final byte[] upperShare;
    private final byte[] lowerShare;
    private final byte[] lidRows;
    private boolean lidsMoved;

    PortraitWarp(WarpPlan plan) {
        this.plan = plan;
        PixelRectangle mouth = plan.mouth();
        int width = plan.region().width();
        int height = plan.region().height();
        regionWarp = new GridWarp(plan.regionNodes());
        mouthWarp = new GridWarp(plan.mouthNodes());
        mouthPart = regionWarp.addPart(mouth.x(), mouth.y(), mouth.width(), mouth.height());
        bending = plan.fields().new Bending();
        picture = GridPicture.of(plan.source());
        upperMask = GridPicture.ofMask(width, height, mask(true));
        lowerMask = GridPicture.ofMask(width, height, mask(false));
        painter = new MouthPainter(plan);
        face = new byte[width * height * 3];
        chin = new byte[mouth.width() * mouth.height() * 3];
        upperShare = new byte[mouth.width() * mouth.height()];
        lowerShare = new byte[mouth.width() * mouth.height()];
        lidRows = new byte[width * 3 * plan.lidRows().height()];
    }

    private byte[] mask(boolean upper) {
        int width = plan.region().width();
        byte[] mask = new byte[width * plan.region().height()];
        for (int pixel = 0; pixel < mask.length; pixel++) {
            double along = plan.plane().along(pixel % width, pixel / width);
            double across = plan.plane().across(pixel % width, pixel / width);
            LipLines lines = plan.splitLines();
            double share = upper ? lines.upperShare(along, across) : lines.lowerShare(along, across);
            mask[pixel] = (byte) (upper ? Math.round(255 * share) : 255 - Math.round(255 * (1 - share)));
        }
        return mask;
    }

    /**
     * Renders one frame into {@code target}, writing only to the region that can move.
     *
     * @param closure how far the lids are down, 0…1
     * @param target of the portrait's size, holding the portrait outside the region
     */
    void render(MouthPose mouth, HeadPose head, double closure, Frame target) {
        if (mouth.isRest() && head.isRest() && closure == 0) {
            write(plan.source().bgr(), target);
            return;
        }
        lowerLids(closure);
        FaceRig.Posed pose = plan.rig().pose(mouth, head);
        bending.bend(pose, regionWarp, mouthWarp);
        regionWarp.sample(picture, face);
        if (!mouth.isRest()) {
            mouthWarp.sample(picture, chin);
            regionWarp.samplePart(mouthPart, upperMask, upperShare);
            mouthWarp.sample(lowerMask, lowerShare);
            painter.paint(pose, face, chin, upperShare, lowerShare);
        }
        write(face, target);
    }

    private void lowerLids(double closure) {
        if (closure == 0 && !lidsMoved) {
            return;
        }
        PixelRectangle rows = plan.lidRows();
        System.arraycopy(plan.source().bgr(), plan.source().offset(0, rows.y()), lidRows, 0, lidRows.length);
        if (closure > 0) {
            plan.lids().forEach(lid -> lid.close(closure, plan.source(), lidRows, rows.y()));
        }
        picture.write(rows.y(), rows.height(), lidRows, 0);
        lidsMoved = closure > 0;
    }

    private void write(byte[] pixels, Frame target) {
        PixelRectangle region = plan.region();
        int length = region.width() * 3;
        for (int row = 0; row < region.height(); row++) {
            System.arraycopy(pixels, row * length, target.bgr(), target.offset(region.x(), region.y() + row), length);
        }
    }

    @Override
    public void close() {
        lowerMask.close();
        upperMask.close();
        picture.close();
        mouthWarp.close();
        regionWarp.close();
    }
}
