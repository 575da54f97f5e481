package org.example.glow;

import studio.soliloquy.video.Frame;

/** Paints one frame at a time. Holds nothing that changes, so a frame comes out the same whoever paints it, and when. */
final class GlowPainter {
    private final Scene scene;
    private final GlowSettings settings;

    GlowPainter(Scene scene, GlowSettings settings) {
        this.scene = scene;
        this.settings = settings;
    }

    /**
     * @param lean of the picture about the middle of its lower edge, in radians
     * @param light 0…1
     * @param target holds what an earlier frame left in it
     */
    void paint(double lean, double light, Frame target) {
        double cosine = Math.cos(lean);
        double sine = Math.sin(lean);
        double middle = target.width() / 2.0;
        for (int y = 0; y < target.height(); y++) {
            double up = target.height() - y;
            for (int x = 0; x < target.width(); x++) {
                double across = x - middle;
                double fromX = middle + across * cosine + up * sine;
                double fromY = target.height() - (up * cosine - across * sine);
                paintPixel(fromX, fromY, light * settings.light(), target.bgr(), target.offset(x, y));
            }
        }
    }

    /** The four pixels around a place, mixed; beyond the edge, its nearest pixel goes on. */
    private void paintPixel(double x, double y, double light, byte[] target, int offset) {
        Frame picture = scene.picture();
        double insideX = Math.max(0, Math.min(picture.width() - 1.0, x));
        double insideY = Math.max(0, Math.min(picture.height() - 1.0, y));
        int left = (int) insideX;
        int top = (int) insideY;
        int right = Math.min(left + 1, picture.width() - 1);
        int bottom = Math.min(top + 1, picture.height() - 1);
        double shareX = insideX - left;
        double shareY = insideY - top;
        double here = light * scene.light()[top * picture.width() + left];
        byte[] source = picture.bgr();
        for (int channel = 0; channel < 3; channel++) {
            double upper = mix(source, picture.offset(left, top), picture.offset(right, top), shareX, channel);
            double lower = mix(source, picture.offset(left, bottom), picture.offset(right, bottom), shareX, channel);
            double colour = upper + (lower - upper) * shareY;
            double lit = colour + (255 - colour) * here * settings.colour().channel(channel);
            target[offset + channel] = (byte) Math.round(lit);
        }
    }

    private static double mix(byte[] source, int one, int other, double share, int channel) {
        int first = source[one + channel] & 0xff;
        return first + ((source[other + channel] & 0xff) - first) * share;
    }
}
