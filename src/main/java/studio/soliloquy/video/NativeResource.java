package studio.soliloquy.video;

/** Holds native memory until it is closed. */
interface NativeResource extends AutoCloseable {
    @Override
    void close();
}
