package studio.soliloquy.video;

/** Takes frames one by one, in the order of their index. */
@FunctionalInterface
public interface FrameSink {
    /**
     * @param index the frame's number in the whole video, from 0
     * @param frame valid only until this call returns
     */
    void accept(int index, Frame frame);
}
