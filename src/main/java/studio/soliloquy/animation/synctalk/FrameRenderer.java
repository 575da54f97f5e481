package studio.soliloquy.animation.synctalk;

import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.video.Frame;

/** Renders single frames, with working memory of its own. One thread at a time; closed by whoever made it. */
final class FrameRenderer implements AutoCloseable {

    private final NetworkCall call;
    private final AudioWindow window;
    private final NetworkPicture picture;
    private final Compositing compositing;

    /** @param call the renderer's own from now on, as are {@code window} and {@code compositing} */
    FrameRenderer(NetworkCall call, AudioWindow window, CropGeometry geometry, Compositing compositing) {
        this.call = call;
        this.window = window;
        this.compositing = compositing;
        picture = new NetworkPicture(geometry);
    }

    /** @param index of the video frame that shows {@code frame} */
    void render(int index, PreparedFrame frame, Frame target) {
        picture.write(frame.crop(), call.input(Generator.PICTURE));
        window.write(index, call.input(Generator.SPEECH));
        call.run();
        System.arraycopy(frame.picture().bgr(), 0, target.bgr(), 0, target.bgr().length);
        compositing.paste(frame, call.output(Generator.DRAWN), target);
    }

    @Override
    public void close() {
        call.close();
        window.close();
        compositing.close();
    }
}
