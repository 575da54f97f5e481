package studio.soliloquy.video;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Native things that one object holds, closed together in reverse order: also where the object's constructor fails half
 * way. A second close does nothing.
 */
final class Owned implements NativeResource {
    private final Deque<NativeResource> things = new ArrayDeque<>();

    <T extends NativeResource> T add(T thing) {
        things.push(thing);
        return thing;
    }

    @Override
    public void close() {
        while (!things.isEmpty()) {
            things.pop().close();
        }
    }
}
