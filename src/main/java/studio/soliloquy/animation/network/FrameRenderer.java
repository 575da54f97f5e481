package studio.soliloquy.animation.network;

import java.util.List;
import java.util.Map;
import studio.soliloquy.animation.StageTimes;
import studio.soliloquy.animation.StageTimes.Stage;
import studio.soliloquy.model.network.NetworkCall;
import studio.soliloquy.video.Frame;

/**
 * Renders as many frames at a time as its call takes samples, with working memory of its own. One thread at a time;
 * closed by whoever made it.
 */
public final class FrameRenderer implements AutoCloseable {
    private final NetworkCall call;
    private final Map<String, FrameInput> inputs;
    private final DrawnPicture drawn;
    private final Compositing compositing;

    /**
     * @param call the renderer's own from now on, as is all that follows
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
        render(List.of(new ShownFrame(index, frame, target)), new StageTimes());
    }

    /**
     * Where the frames are fewer than the call's samples, the other places keep what earlier frames left there: a sample
     * must not depend on what is computed beside it.
     *
     * @param frames as many as the call has samples, at most
     * @param times what this takes is added to it
     */
    void render(List<ShownFrame> frames, StageTimes times) {
        long begun = System.nanoTime();
        for (int place = 0; place < frames.size(); place++) {
            fill(new Sample(call, place), frames.get(place));
        }
        long filled = times.ended(Stage.PREPARE, begun);
        call.run();
        long ran = times.ended(Stage.NETWORK, filled);
        for (int place = 0; place < frames.size(); place++) {
            paste(new Sample(call, place), frames.get(place));
        }
        times.ended(Stage.COMPOSITE, ran);
    }

    private void fill(Sample sample, ShownFrame frame) {
        inputs.forEach((tensor, input) -> input.write(frame.index(), frame.subject(), sample.input(tensor)));
    }

    private void paste(Sample sample, ShownFrame frame) {
        Frame target = frame.target();
        System.arraycopy(frame.subject().picture().bgr(), 0, target.bgr(), 0, target.bgr().length);
        compositing.paste(frame.subject(), drawn.in(sample), target);
    }

    @Override
    public void close() {
        call.close();
        inputs.values().forEach(FrameInput::close);
        compositing.close();
    }
}
