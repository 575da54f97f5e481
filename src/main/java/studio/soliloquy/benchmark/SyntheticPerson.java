package studio.soliloquy.benchmark;

import java.util.List;
import studio.soliloquy.video.Frame;

/** A person that nobody is: soft ellipses where a face has its parts, enough for the studio's own networks to see one. */
final class SyntheticPerson {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    /** Of the head, from its middle. */
    static final int HALF_WIDTH = 125;

    static final int HALF_HEIGHT = 165;
    static final int MIDDLE_X = 640;
    static final int MIDDLE_Y = 330;

    private static final List<Patch> PATCHES = List.of(
            new Patch(0, 430, 330, 250, 0.05, 0x37506f, 1),
            new Patch(0, -40, 150, 180, 0.06, 0x2b1d16, 1),
            new Patch(0, 150, 62, 130, 0.08, 0xb98a72, 1),
            new Patch(0, 0, 125, 165, 0.05, 0xd9a98d, 1),
            new Patch(-70, 40, 60, 90, 1, 0xc08a70, 0.5),
            new Patch(70, 40, 60, 90, 1, 0xc08a70, 0.5),
            new Patch(0, -95, 85, 50, 1, 0xe8bfa4, 0.5),
            new Patch(0, -150, 118, 50, 0.25, 0x2b1d16, 1),
            new Patch(-50, -52, 34, 7, 0.5, 0x33241c, 0.9),
            new Patch(50, -52, 34, 7, 0.5, 0x33241c, 0.9),
            new Patch(-50, -25, 36, 22, 0.8, 0xa4745c, 0.6),
            new Patch(50, -25, 36, 22, 0.8, 0xa4745c, 0.6),
            new Patch(-50, -22, 27, 12, 0.2, 0x3a2820, 1),
            new Patch(50, -22, 27, 12, 0.2, 0x3a2820, 1),
            new Patch(-50, -21, 25, 10, 0.15, 0xf2eeea, 1),
            new Patch(50, -21, 25, 10, 0.15, 0xf2eeea, 1),
            new Patch(-50, -21, 11, 11, 0.15, 0x4d3a2a, 1),
            new Patch(50, -21, 11, 11, 0.15, 0x4d3a2a, 1),
            new Patch(-50, -21, 5, 5, 0.2, 0x0a0806, 1),
            new Patch(50, -21, 5, 5, 0.2, 0x0a0806, 1),
            new Patch(-47, -24, 2, 2, 0.5, 0xffffff, 1),
            new Patch(53, -24, 2, 2, 0.5, 0xffffff, 1),
            new Patch(0, 5, 14, 48, 1, 0xecc4aa, 0.7),
            new Patch(0, 42, 30, 15, 0.9, 0xc4907a, 0.8),
            new Patch(-13, 49, 7, 4, 0.6, 0x6d4436, 0.9),
            new Patch(13, 49, 7, 4, 0.6, 0x6d4436, 0.9),
            new Patch(0, 70, 10, 10, 1, 0xb98570, 0.5),
            new Patch(0, 88, 44, 9, 0.35, 0xa8574f, 1),
            new Patch(0, 100, 38, 12, 0.4, 0xb9655b, 1),
            new Patch(0, 93, 42, 2, 0.6, 0x5a2a28, 1),
            new Patch(0, 118, 36, 7, 1, 0xa87862, 0.6));

    private SyntheticPerson() {}

    /**
     * A soft ellipse.
     *
     * @param x of its middle, to the right of the head's
     * @param y of its middle, below the head's
     * @param softness share of its radius that its edge takes, above 0
     * @param rgb its colour
     * @param opacity in its middle, 0…1
     */
    private record Patch(int x, int y, int halfWidth, int halfHeight, double softness, int rgb, double opacity) {
        void paint(Frame frame, int headX, int headY) {
            int left = Math.max(0, headX + x - halfWidth);
            int right = Math.min(frame.width() - 1, headX + x + halfWidth);
            int top = Math.max(0, headY + y - halfHeight);
            int bottom = Math.min(frame.height() - 1, headY + y + halfHeight);
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    double across = (column - headX - x) / (double) halfWidth;
                    double down = (row - headY - y) / (double) halfHeight;
                    blend(frame, column, row, opacity * cover(Math.hypot(across, down)));
                }
            }
        }

        private double cover(double distance) {
            double inside = Math.max(0, Math.min(1, (1 - distance) / softness));
            return inside * inside * (3 - 2 * inside);
        }

        private void blend(Frame frame, int column, int row, double share) {
            int place = frame.offset(column, row);
            for (int colour = 0; colour < 3; colour++) {
                int wanted = rgb >> 8 * colour & 0xff;
                int there = frame.bgr()[place + colour] & 0xff;
                frame.bgr()[place + colour] = (byte) Math.round(there + share * (wanted - there));
            }
        }
    }

    /**
     * The person before a wall.
     *
     * @param x how far the head is to the right of its place, in pixels
     * @param y how far it is below it
     */
    static Frame at(int x, int y) {
        Frame frame = wall();
        PATCHES.forEach(patch -> patch.paint(frame, MIDDLE_X + x, MIDDLE_Y + y));
        grain(frame);
        return frame;
    }

    private static Frame wall() {
        Frame frame = Frame.black(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int place = frame.offset(x, y);
                int light = 150 + x * 40 / WIDTH - y * 50 / HEIGHT;
                frame.bgr()[place] = (byte) light;
                frame.bgr()[place + 1] = (byte) (light - 6);
                frame.bgr()[place + 2] = (byte) (light - 16);
            }
        }
        return frame;
    }

    /** Cameras have some, and an encoder's speed depends on it. The same for every frame of the same place. */
    private static void grain(Frame frame) {
        byte[] bgr = frame.bgr();
        int state = 0x2545f491;
        for (int i = 0; i < bgr.length; i++) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            int value = (bgr[i] & 0xff) + (state & 3) - 1;
            bgr[i] = (byte) Math.max(0, Math.min(255, value));
        }
    }
}
