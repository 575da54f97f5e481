package studio.soliloquy.audio;

/** Takes sound in consecutive blocks of any size, mono at {@link SoundFile#SAMPLE_RATE}. */
@FunctionalInterface
public interface SampleSink {
    /** @param samples stays the caller's; the first {@code count} are new and must not be changed */
    void accept(float[] samples, int count);
}
