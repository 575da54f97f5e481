package studio.soliloquy.video;

import static java.util.Objects.requireNonNull;

/**
 * Brings rendered frames into the shape and size of the video, one by one and each by itself, so that the same frame
 * always gives the same pixels. Frames that are wanted as they are pass through untouched.
 *
 * <p>What is handed on is valid during the call only. One thread at a time.
 */
public final class ShapedFrames implements FrameSink {
    private final OutputArea area;
    private final FrameSink sink;
    private final Frame shaped;

    /** @param rendered what frames arrive as */
    public ShapedFrames(OutputSettings settings, FrameFormat rendered, FrameSink sink) {
        this.sink = requireNonNull(sink, "sink");
        area = settings.area(rendered.width(), rendered.height());
        shaped = Frame.black(area.width(), area.height());
        fill(shaped.bgr(), settings.background());
    }

    private static void fill(byte[] bgr, Colour colour) {
        byte[] pixel = {(byte) colour.blue(), (byte) colour.green(), (byte) colour.red()};
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = pixel[i % 3];
        }
    }

    @Override
    public void accept(int index, Frame frame) {
        sink.accept(index, shaped(frame));
    }

    private Frame shaped(Frame frame) {
        if (area.isFilled() && frame.width() == area.width() && frame.height() == area.height()) {
            return frame;
        }
        Frame picture = frame.width() == area.pictureWidth() && frame.height() == area.pictureHeight()
                ? frame
                : Pictures.resized(frame, area.pictureWidth(), area.pictureHeight());
        if (area.isFilled()) {
            return picture;
        }
        for (int row = 0; row < picture.height(); row++) {
            System.arraycopy(
                    picture.bgr(),
                    picture.offset(0, row),
                    shaped.bgr(),
                    shaped.offset(area.left(), area.top() + row),
                    picture.width() * 3);
        }
        return shaped;
    }
}
