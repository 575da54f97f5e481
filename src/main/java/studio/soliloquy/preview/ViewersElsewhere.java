package studio.soliloquy.preview;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import studio.soliloquy.cluster.NodeId;
import studio.soliloquy.render.RenderId;

/** The other nodes on which somebody watches a render, together one viewer for each render. */
@Component
class ViewersElsewhere {
    private static final long BELIEVED_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long LED_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long SHORTEST_PAUSE = Duration.ofMillis(125).toNanos();

    private final PicturePost post;
    private final Map<RenderId, ViewerElsewhere> viewers = new ConcurrentHashMap<>();

    ViewersElsewhere(PicturePost post) {
        this.post = post;
    }

    /** Empty where nobody has said lately that he watches. */
    Optional<Viewer> of(RenderId render) {
        return Optional.ofNullable(viewers.get(render))
                .filter(ViewerElsewhere::isThere)
                .map(Viewer.class::cast);
    }

    /** @return whether nobody elsewhere watched it up to now */
    boolean watched(NodeId node, RenderId render, int longestEdge, int previewsPerSecond) {
        boolean isNew = of(render).isEmpty();
        viewers.values().removeIf(viewer -> !viewer.isThere());
        viewers.computeIfAbsent(render, ViewerElsewhere::new)
                .watched(node, new Wish(longestEdge, previewsPerSecond, System.nanoTime()));
        return isNew;
    }

    /** Another node shows the render: of several the one that is furthest back does, the others keep still. */
    void shownElsewhere(RenderId render, int frameIndex) {
        Optional.ofNullable(viewers.get(render)).ifPresent(viewer -> viewer.shownElsewhere(frameIndex));
    }

    /** @param at by {@link System#nanoTime()} */
    private record Wish(int longestEdge, int previewsPerSecond, long at) {
        boolean isBelieved() {
            return System.nanoTime() - at < BELIEVED_NANOS;
        }
    }

    private final class ViewerElsewhere implements Viewer {
        private final RenderId render;
        private final Map<NodeId, Wish> wishes = new ConcurrentHashMap<>();
        private final Turns turns = new Turns();
        private volatile int leader = Integer.MAX_VALUE;
        private volatile long ledAt;

        private ViewerElsewhere(RenderId render) {
            this.render = render;
        }

        private void watched(NodeId node, Wish wish) {
            wishes.values().removeIf(other -> !other.isBelieved());
            wishes.put(node, wish);
        }

        private void shownElsewhere(int frameIndex) {
            leader = frameIndex;
            ledAt = System.nanoTime();
        }

        private boolean isThere() {
            return wishes.values().stream().anyMatch(Wish::isBelieved);
        }

        @Override
        public int longestEdge() {
            Collection<Wish> all = wishes.values();
            return all.stream().mapToInt(Wish::longestEdge).max().orElse(ClientMessage.Watch.USUAL_EDGE);
        }

        @Override
        public long pauseNanos() {
            long second = Duration.ofSeconds(1).toNanos();
            return wishes.values().stream()
                    .mapToLong(wish -> Math.max(SHORTEST_PAUSE, second / wish.previewsPerSecond()))
                    .min()
                    .orElse(second);
        }

        @Override
        public boolean takeTurn(Shown shown, long leastPause) {
            boolean isLed = leader < shown.frameIndex() && System.nanoTime() - ledAt < LED_NANOS;
            return !isLed && turns.take(shown, shown.shownAt(), Math.max(pauseNanos(), leastPause));
        }

        @Override
        public void show(PreviewPicture picture) {
            post.send(render, picture);
        }
    }
}
