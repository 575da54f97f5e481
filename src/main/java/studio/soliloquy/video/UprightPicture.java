package studio.soliloquy.video;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** A picture as it was drawn, upright and 8-bit, with what of it can be seen through. Never changes. */
public final class UprightPicture {
    private static final byte OPAQUE = (byte) 255;

    private final Frame colours;
    /** How opaque each pixel is, row by row; empty where all are. */
    private final byte[] alpha;

    private UprightPicture(Frame colours, byte[] alpha) {
        this.colours = colours;
        this.alpha = alpha;
    }

    /** @param colours no longer written to */
    static UprightPicture opaque(Frame colours) {
        return new UprightPicture(colours, new byte[0]);
    }

    /** @param mat 8-bit BGRA, rows without padding */
    static UprightPicture transparent(Mat mat) {
        Frame colours = Frame.black(mat.cols(), mat.rows());
        byte[] alpha = new byte[colours.bgr().length / 3];
        byte[] bgra = new byte[alpha.length * 4];
        mat.data().get(bgra);
        boolean transparent = false;
        for (int pixel = 0; pixel < alpha.length; pixel++) {
            System.arraycopy(bgra, pixel * 4, colours.bgr(), pixel * 3, 3);
            alpha[pixel] = bgra[pixel * 4 + 3];
            transparent |= alpha[pixel] != OPAQUE;
        }
        return transparent ? new UprightPicture(colours, alpha) : opaque(colours);
    }

    /** Its colours, over this one where it is transparent; a frame of the caller's own. */
    public Frame on(Colour background) {
        int[] behind = {background.blue(), background.green(), background.red()};
        Frame frame = colours.copy();
        byte[] bgr = frame.bgr();
        for (int pixel = 0; pixel < alpha.length; pixel++) {
            int opacity = alpha[pixel] & 0xff;
            for (int colour = 0; colour < 3; colour++) {
                int value = (bgr[pixel * 3 + colour] & 0xff) * opacity + behind[colour] * (255 - opacity);
                bgr[pixel * 3 + colour] = (byte) ((value + 127) / 255);
            }
        }
        return frame;
    }

    /** Without loss and metadata: the same picture when it is read again. */
    public byte[] png() {
        return alpha.length == 0 ? Pictures.png(colours) : transparentPng();
    }

    private byte[] transparentPng() {
        byte[] bgra = new byte[alpha.length * 4];
        for (int pixel = 0; pixel < alpha.length; pixel++) {
            System.arraycopy(colours.bgr(), pixel * 3, bgra, pixel * 4, 3);
            bgra[pixel * 4 + 3] = alpha[pixel];
        }
        try (PointerScope scope = new PointerScope()) {
            Mat mat = new Mat(colours.height(), colours.width(), CV_8UC4);
            mat.data().put(bgra, 0, bgra.length);
            BytePointer buffer = new BytePointer();
            if (!imencode(".png", mat, buffer)) {
                throw new IllegalStateException("OpenCV could not write a picture as PNG");
            }
            byte[] bytes = new byte[Math.toIntExact(buffer.limit())];
            buffer.get(bytes);
            return bytes;
        }
    }
}
