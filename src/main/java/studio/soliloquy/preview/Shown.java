package studio.soliloquy.preview;

import studio.soliloquy.video.Frame;

/**
 * A frame that was shown, copied. Each is another, whatever it holds: identity counts.
 *
 * @param shownAt by {@link System#nanoTime()}
 */
record Shown(int frameIndex, int frameCount, Frame frame, long shownAt) {}
