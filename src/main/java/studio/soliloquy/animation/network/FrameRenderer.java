package studio.soliloquy.animation.network;

import java.util.Map;
import studio.soliloquy.animation.StageTimes;
import studio.soliloquy.animation.StageTimes.Stage;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.video.Frame;

/** Renders single frames, with working memory of its own. One thread at a time; closed by whoever made it. */
public final class FrameRenderer implements AutoCloseable {
    private final NetworkCall call;
    private final Map<String, FrameInput> inputs;
    private final DrawnPicture drawn;
    private final Compositing compositing;

    /**
     * @param call for one sample; the renderer's own from now on, as is all that follows
     * @param inputs by the names of the network's tensors, all of them
     */
    public FrameRenderer(
            NetworkCall call, Map<String, FrameInput> inputs, DrawnPicture drawn, Compositing compositing) {
        this.call = call;
        this.inputs = Map.copyOf(inputs);
        this.drawn = drawn;
        this.compositing = compositing;
    }

    /** @param index of the video frame that shows {@code frame} */
    public void render(int index, PreparedFrame frame, Frame target) {
        render(index, frame, target, new StageTimes());
    }

    /** @param times what this takes is added to it */
    void render(int index, PreparedFrame frame, Frame target, StageTimes times) {
        long begun = System.nanoTime();
        inputs.forEach((tensor, input) -> input.write(index, frame, call.input(tensor)));
        long filled = times.ended(Stage.PREPARE, begun);
        call.run();
        long ran = times.ended(Stage.NETWORK, filled);
        System.arraycopy(frame.picture().bgr(), 0, target.bgr(), 0, target.bgr().length);
        compositing.paste(frame, drawn.in(call), target);
        times.ended(Stage.COMPOSITE, ran);
    }

    @Override
    public void close() {
        call.close();
        inputs.values().forEach(FrameInput::close);
        compositing.close();
    }
}
